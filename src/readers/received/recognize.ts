/** The line before each message of a mailbox file (RFC 4155): who sent it, and when it was put there. */
const SEPARATOR = /^From \S{0,1000} {1,2}(?:\S{3} )?\S{3} {1,2}\d{1,2} \d\d:\d\d(?::\d\d)? (?:\S{1,6} )?\d{4}(?: [+-]\d{4})?\s*$/;
const TRACE = /^(?:Received|X-Received): ?(?:from |by |\(|$)/i;
const FIRST_FIELD =
  /^(?:Return-Path|Received|Delivered-To|X-Original-To|Envelope-To|X-[\w-]{1,60}|ARC-[\w-]{1,60}|Authentication-Results|DKIM-[\w-]{1,60}|From|To|Subject|Date|Message-ID|MIME-Version):/i;

/** Whether a line stands before a message of a mailbox file. */
export function isSeparator(line: string): boolean {
  return line.startsWith("From ") && SEPARATOR.test(line);
}

/**
 * Whether a file begins as mail does. What a message quotes may look like any log: only its beginning tells.
 *
 * @param lines the first of a file
 */
export function beginsAsMail(lines: readonly string[]): boolean {
  const [first = ""] = lines;
  if (isSeparator(first)) return true;
  const end = lines.findIndex((line) => line.trim() === "");
  const header = lines.slice(0, end === -1 ? 200 : Math.min(end, 200));
  return FIRST_FIELD.test(first) && header.some((line) => TRACE.test(line));
}
