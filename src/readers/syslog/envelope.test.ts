import { describe, expect, test } from "vitest";
import { lineMemory } from "./bytes.ts";
import { emptyEnvelope, parseEnvelope } from "./envelope.ts";

function partsOf(line: string) {
  const buffer = Buffer.from(`xx${line}yy`);
  const envelope = emptyEnvelope();
  if (!parseEnvelope(envelope, lineMemory(buffer), 2, buffer.length - 2)) return undefined;
  const cut = (start: number, end: number) => buffer.toString("utf8", start, end);
  return {
    time: cut(envelope.timeStart, envelope.timeEnd),
    host: cut(envelope.hostStart, envelope.hostEnd),
    tag: cut(envelope.tagStart, envelope.tagEnd),
    pid: envelope.pid,
    text: cut(envelope.textStart, buffer.length - 2),
  };
}

describe("parseEnvelope splits", () => {
  test.for([
    [
      "the traditional form",
      "Nov 22 01:32:09 mail postfix/smtpd[452]: connect from a",
      ["Nov 22 01:32:09", "mail", "postfix/smtpd", 452, "connect from a"],
    ],
    [
      "a day padded with a blank",
      "Nov  2 01:32:09 mail postfix/smtpd[452]: connect from a",
      ["Nov  2 01:32:09", "mail", "postfix/smtpd", 452, "connect from a"],
    ],
    [
      "journalctl's microseconds",
      "Nov 22 01:32:09.123614 mail postfix/smtpd[452]: x",
      ["Nov 22 01:32:09.123614", "mail", "postfix/smtpd", 452, "x"],
    ],
    [
      "the ISO form",
      "2026-11-22T01:32:09.123614+00:00 mail.example.com postfix/submission/smtpd[1]: x",
      ["2026-11-22T01:32:09.123614+00:00", "mail.example.com", "postfix/submission/smtpd", 1, "x"],
    ],
    [
      "an offset without a colon",
      "2026-11-22T01:32:09+0000 mail postfix/smtpd[1]: x",
      ["2026-11-22T01:32:09+0000", "mail", "postfix/smtpd", 1, "x"],
    ],
    ["a line without a process id", "Nov 22 01:32:09 mail postfix/smtpd: x", ["Nov 22 01:32:09", "mail", "postfix/smtpd", -1, "x"]],
    [
      "a message without a blank before it",
      "Nov 22 01:32:09 mail postfix/smtpd[1]:x",
      ["Nov 22 01:32:09", "mail", "postfix/smtpd", 1, "x"],
    ],
    ["an IPv6 host", "Nov 22 01:32:09 2001:db8::1 postfix/smtpd[1]: x", ["Nov 22 01:32:09", "2001:db8::1", "postfix/smtpd", 1, "x"]],
    ["an empty message", "Nov 22 01:32:09 mail postfix/smtpd[1]: ", ["Nov 22 01:32:09", "mail", "postfix/smtpd", 1, ""]],
  ] as const)("%s", ([, line, [time, host, tag, pid, text]]) => {
    expect(partsOf(line)).toEqual({ time, host, tag, pid, text });
  });
});

describe("parseEnvelope leaves to others", () => {
  test.for([
    ["a short line", "Nov 22 01:32:09"],
    ["a priority", "<22>Nov 22 01:32:09 mail postfix/smtpd[1]: x"],
    ["RFC 5424", "<22>1 2026-11-22T01:32:09Z mail postfix/smtpd 1 - - x"],
    ["a facility before the host", "Nov 22 01:32:09 <mail.info> mail postfix/smtpd[1]: x"],
    ["a facility before the tag", "Nov 22 01:32:09 mail mail:info postfix/smtpd[1]: x with more words to come"],
    ["a process id that is none", "Nov 22 01:32:09 mail postfix/smtpd[x]: y"],
    ["a process id that never ends", "Nov 22 01:32:09 mail postfix/smtpd[12345678901]: y"],
    ["a repetition without text", "Nov 22 01:32:10 mail last message repeated 3 times"],
    ["words", "this is no log line, but it is long enough: yes"],
    ["a timestamp with letters after the second", "Nov 22 01:32:09.x mail postfix/smtpd[1]: x"],
  ] as const)("%s", ([, line]) => {
    expect(partsOf(line)).toBeUndefined();
  });
});
