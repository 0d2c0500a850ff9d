import { expect, test } from "vitest";
import { findLosingLogger } from "./lost-lines.ts";

test.for([
  ["Nov 22 12:00:00 mail systemd-journald[5]: Suppressed 1234 messages from postfix@-.service", "journald"],
  ["2026-11-22T12:00:00+01:00 mail systemd-journald[5]: Suppressed 7 messages from exim4.service", "journald"],
  ["<46>Nov 22 12:00:00 mail rsyslogd: imuxsock lost 12 messages from pid 452 due to rate-limiting", "imuxsock"],
  ["Nov 22 12:00:00 mail rsyslogd-2177: imuxsock begins to drop messages from pid 452 due to rate-limiting", "imuxsock"],
  ["Nov 22 12:00:00 mail rsyslogd: imjournal: 900 messages lost due to rate-limiting", "imjournal"],
  ["Nov 22 12:00:00 mail postfix/postlogd[9]: warning: 12 lines lost", "postlogd"],
] as const)("that lines were lost: %s", ([line, logger]) => {
  expect(findLosingLogger(line)).toBe(logger);
});

test.for([
  "Nov 22 12:00:00 mail postfix/smtpd[7]: lost connection after RCPT from a.example[192.0.2.1]",
  "Nov 22 12:00:00 mail systemd-journald[5]: Suppressed 1234 messages from cups.service",
  "Nov 22 12:00:00 mail postfix/smtpd[7]: warning: rsyslogd: imuxsock lost 12 messages from pid 452 due to rate-limiting",
])("not, whoever speaks of it: %s", (line) => {
  expect(findLosingLogger(line)).toBeUndefined();
});
