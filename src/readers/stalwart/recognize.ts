import { parseStalwartEvent } from "./parse/event.ts";
import { parseOwnLine } from "./parse/own-line.ts";

const SYSLOG_TEXT = /^\S{1,64}(?: {1,2}\d{1,2} \d\d:\d\d:\d\d\S{0,16})? \S{1,255} stalwart(?:-[a-z]{1,16})?(?:\[\d{1,10}\])?: (.*)$/s;

/** Whether a program is Stalwart's, as syslog or the journal names it. */
export function isStalwart(program: string): boolean {
  return /^stalwart(?:-[a-z]{1,16})?$/.test(program);
}

/** Whether a line was written by Stalwart. */
export function recognizeStalwart(line: string): boolean {
  const inner = SYSLOG_TEXT.exec(line)?.[1];
  const text = parseOwnLine(inner ?? line)?.text ?? inner;
  return text !== undefined && parseStalwartEvent(text) !== undefined;
}
