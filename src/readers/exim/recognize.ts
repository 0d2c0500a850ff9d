import { parseEximLine } from "./parse/line.ts";

/** What only Exim writes: a flag after its message id, or one of its own words without. */
const OWN_WORDS =
  /^(?:exim \d|(?:Start|End) queue run: pid=|H=\S.{0,600} rejected (?:RCPT|MAIL|EHLO|HELO|after DATA)|no host name found for IP address |TLS error on connection from )/;

/** Whether a plain line of a log was written by Exim. */
export function recognizeExim(line: string): boolean {
  const parsed = parseEximLine(line);
  if (parsed === undefined) return false;
  return parsed.id !== null
    ? /^(?:<=|=>|->|>>|\*\*|==|\(=|\*>) |^Completed$|^Message is frozen/.test(parsed.text)
    : OWN_WORDS.test(parsed.text);
}
