import { describe, expect, test } from "vitest";
import { isMarkerLine, unwrapLine } from "./unwrap-line.ts";

const TEXT = "postfix/smtpd[452]: connect from a.example[192.0.2.9]";

describe("unwrapLine brings into the plain form", () => {
  test.for([
    ["a priority before a traditional timestamp", `<22>Nov 22 01:32:09 mail ${TEXT}`, `Nov 22 01:32:09 mail ${TEXT}`],
    ["rsyslog's forward format", `<22>2026-11-22T01:32:09.123614+00:00 mail ${TEXT}`, `2026-11-22T01:32:09.123614+00:00 mail ${TEXT}`],
    [
      "RFC 5424",
      "<22>1 2026-11-22T01:32:09.123614+00:00 mail postfix/smtpd 452 - - connect from a.example[192.0.2.9]",
      `2026-11-22T01:32:09.123614+00:00 mail ${TEXT}`,
    ],
    [
      "RFC 5424 with rsyslog's second blank",
      "<22>1 2026-11-22T01:32:09.123614+00:00 mail postfix/smtpd 452 - -  connect from a.example[192.0.2.9]",
      `2026-11-22T01:32:09.123614+00:00 mail ${TEXT}`,
    ],
    [
      "RFC 5424 with structured data",
      '<22>1 2026-11-22T01:32:09Z mail postfix/smtpd 452 - [timeQuality tzKnown="1" isSynced="1"][x y="a \\"] b"] connect from a.example[192.0.2.9]',
      `2026-11-22T01:32:09Z mail ${TEXT}`,
    ],
    [
      "RFC 5424 with a byte order mark",
      "<22>1 2026-11-22T01:32:09Z mail postfix/smtpd 452 - - \uFEFFconnect from a.example[192.0.2.9]",
      `2026-11-22T01:32:09Z mail ${TEXT}`,
    ],
    [
      "RFC 5424 without a host",
      "<22>1 2026-11-22T01:32:09Z - postfix/smtpd 452 - - connect from a.example[192.0.2.9]",
      `2026-11-22T01:32:09Z localhost ${TEXT}`,
    ],
    [
      "an octet count",
      "112 <22>1 2026-11-22T01:32:09Z mail postfix/smtpd 452 - - connect from a.example[192.0.2.9]",
      `2026-11-22T01:32:09Z mail ${TEXT}`,
    ],
    ["an octet count before the traditional form", `80 <22>Nov 22 01:32:09 mail ${TEXT}`, `Nov 22 01:32:09 mail ${TEXT}`],
    ["journalctl -o short-full in UTC", `Sun 2026-11-22 01:32:09 UTC mail ${TEXT}`, `2026-11-22T01:32:09Z mail ${TEXT}`],
    ["journalctl -o short-full with a numeric zone", `Sun 2026-11-22 01:32:09 +01 mail ${TEXT}`, `2026-11-22T01:32:09+01:00 mail ${TEXT}`],
    [
      "journalctl -o short-full with a zone's letters, which are local time",
      `Sun 2026-11-22 01:32:09 CET mail ${TEXT}`,
      `2026-11-22T01:32:09 mail ${TEXT}`,
    ],
    ["journalctl -o short-unix", `1795311129.123614 mail ${TEXT}`, `2026-11-22T01:32:09.123Z mail ${TEXT}`],
    ["an ISO timestamp with a blank in it", `2026-11-22 01:32:09+01:00 mail ${TEXT}`, `2026-11-22T01:32:09+01:00 mail ${TEXT}`],
    ["docker logs -t", `2026-11-22T00:49:37.123456789Z Nov 22 00:49:37 mail ${TEXT}`, `Nov 22 00:49:37 mail ${TEXT}`],
    ["docker compose logs", `postfix-mailcow-1  | Nov 22 00:49:37 mail ${TEXT}`, `Nov 22 00:49:37 mail ${TEXT}`],
    [
      "docker compose logs in colour",
      `\u001b[36mpostfix-mailcow-1  |\u001b[0m Nov 22 00:49:37 mail ${TEXT}`,
      `Nov 22 00:49:37 mail ${TEXT}`,
    ],
    ["docker compose logs -t", `postfix-1 | 2026-11-22T00:49:37.123456789Z Nov 22 00:49:37 mail ${TEXT}`, `Nov 22 00:49:37 mail ${TEXT}`],
    ["Kubernetes, whole", `2026-11-22T00:49:37.123456789Z stdout F Nov 22 00:49:37 mail ${TEXT}`, `Nov 22 00:49:37 mail ${TEXT}`],
    [
      "Kubernetes, the first part of a long line",
      `2026-11-22T00:49:37.123456789Z stderr P Nov 22 00:49:37 mail ${TEXT}`,
      `Nov 22 00:49:37 mail ${TEXT}`,
    ],
    ["FreeBSD's facility before the host", `Nov 22 01:32:09 <mail.info> mail ${TEXT}`, `Nov 22 01:32:09 mail ${TEXT}`],
    ["AIX's facility after the host", `Nov 22 01:32:09 mail mail:info ${TEXT}`, `Nov 22 01:32:09 mail ${TEXT}`],
    ["a year after the day", `Nov 22 2026 01:32:09 mail ${TEXT}`, `2026-11-22T01:32:09 mail ${TEXT}`],
    ["a year after a day of one digit", `Nov  2 2026 01:32:09 mail ${TEXT}`, `2026-11-02T01:32:09 mail ${TEXT}`],
    ["a day without padding", `Nov 2 01:32:09 mail ${TEXT}`, `Nov  2 01:32:09 mail ${TEXT}`],
    ["NUL bytes that a crash left", `\0\0\0\0Nov 22 01:32:09 mail ${TEXT}`, `Nov 22 01:32:09 mail ${TEXT}`],
    ["a byte order mark", `\uFEFFNov 22 01:32:09 mail ${TEXT}`, `Nov 22 01:32:09 mail ${TEXT}`],
    ["NUL bytes before another wrapping", `\0\0<22>Nov 22 01:32:09 mail ${TEXT}`, `Nov 22 01:32:09 mail ${TEXT}`],
  ] as const)("%s", ([, line, plain]) => {
    expect(unwrapLine(line)).toBe(plain);
  });
});

describe("unwrapLine knows nothing of", () => {
  test.for([
    ["an empty line", ""],
    ["words", "connect from a.example[192.0.2.9]"],
    ["Exim's own file", "2026-11-22 01:26:05 1xUwLF-00000S-1t <= a@example.org"],
    ["journalctl -o export", "MESSAGE=connect from a.example[192.0.2.9]"],
    ["a line of JSON that was cut off", '{"MESSAGE":"connect from a.example'],
    ["RFC 5424 without a program", "<22>1 2026-11-22T01:32:09Z mail"],
    ["the rest of a line that Kubernetes split", "2026-11-22T00:49:37.123456789Z stdout F of a.example[192.0.2.9]"],
  ] as const)("%s", ([, line]) => {
    expect(unwrapLine(line)).toBeUndefined();
  });
});

describe("isMarkerLine", () => {
  test.for([
    "",
    "   ",
    "-- Journal begins at Sun 2026-11-22 00:00:00 UTC, ends at Sun 2026-11-22 01:00:00 UTC. --",
    "-- Logs begin at Sun 2026-11-22 00:00:00 UTC. --",
    "-- Boot 0123456789abcdef0123456789abcdef --",
    "-- Reboot --",
    "-- No entries --",
    "Nov 22 01:32:10 mail last message repeated 3 times",
    "Nov 22 01:32:10 mail last message repeated 1 time",
  ])("skips what stands between the lines: %s", (line) => {
    expect(isMarkerLine(line)).toBe(true);
  });

  test.for(["-- ", "connect from a.example", "Nov 22 01:32:10 mail last message repeated often"])(
    "counts other text as a line: %s",
    (line) => {
      expect(isMarkerLine(line)).toBe(false);
    },
  );
});
