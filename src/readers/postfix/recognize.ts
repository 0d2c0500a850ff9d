import { parseDaemon } from "./parse/daemon.ts";

const TAG = /^\S+(?: {1,2}\d{1,2} \d\d:\d\d:\d\d\S*)? \S{1,255} ([^\s:[]{1,128})\[\d{1,10}\]: /;

/** Whether a plain syslog line was written by a Postfix program. */
export function recognizePostfix(line: string): boolean {
  const tag = TAG.exec(line)?.[1];
  return tag !== undefined && parseDaemon(tag) !== undefined;
}
