import { parseHarakaEvent } from "./parse/event.ts";
import { parseOwnLine } from "./parse/own-line.ts";

const SYSLOG_TEXT = /^\S{1,64}(?: {1,2}\d{1,2} \d\d:\d\d:\d\d\S{0,16})? \S{1,255} (?:haraka|node)(?:\[\d{1,10}\])?: (.*)$/s;

/** Whether a program is Haraka's, as syslog or the journal names it. */
export function isHaraka(program: string): boolean {
  return program === "haraka" || program === "node";
}

/** Whether a line was written by Haraka about a connection or a message. */
export function recognizeHaraka(line: string): boolean {
  const text = parseOwnLine(line)?.text ?? SYSLOG_TEXT.exec(line)?.[1];
  const event = text === undefined ? undefined : parseHarakaEvent(text);
  return event !== undefined && event.session !== null;
}
