import { expect, test } from "vitest";
import { recognizePostfix } from "./recognize.ts";

test.for([
  ["Nov 22 00:49:37 mail postfix/smtpd[452]: connect from a.example[192.0.2.9]", true],
  ["Nov  2 00:49:37 mail postfix/smtpd[452]: connect from a.example[192.0.2.9]", true],
  ["2026-11-22T01:32:09.123614+00:00 mail postfix/submission/smtpd[83]: connect from a.example[192.0.2.9]", true],
  ["Nov 22 00:49:37 mail enforced-tls-smtp/smtp[452]: E66AA21C8E1: to=<a@example.org>", true],
  ["Nov 22 00:49:37 mail smtpd[452]: 0123456789abcdef smtp connected", false],
  ["Nov 22 00:49:37 mail sendmail[83]: STARTTLS=server", false],
  ["Nov 22 00:49:37 mail dovecot/imap[83]: login", false],
  ["2026-11-22 01:26:05 1xUwLF-00000S-1t <= a@example.org", false],
  ["", false],
] as const)("%s: %s", ([line, expected]) => {
  expect(recognizePostfix(line)).toBe(expected);
});
