import { expect, test } from "vitest";
import { findMissingSettings } from "./missing-settings.ts";

const GAP = { source: "/var/log/mail.log", host: "mx1", reader: "postfix", direction: "inbound", messages: 100, unknown: 50 } as const;

test("each side of a host's mail server gets the line that it lacks, once", () => {
  expect(
    findMissingSettings([
      GAP,
      { ...GAP, direction: "submission" },
      { ...GAP, source: "/var/log/mail2.log" },
      { ...GAP, direction: "outbound" },
      { ...GAP, host: "mx2", direction: "outbound" },
      { ...GAP, host: null },
    ]),
  ).toEqual([
    { host: "mx1", lines: ["smtpd_tls_loglevel = 1", "smtp_tls_loglevel = 1"] },
    { host: "mx2", lines: ["smtp_tls_loglevel = 1"] },
    { host: null, lines: ["smtpd_tls_loglevel = 1"] },
  ]);
});

test("a few messages whose beginning is not in the log ask for no line, and neither does another kind of server", () => {
  expect(findMissingSettings([{ ...GAP, messages: 1000, unknown: 9 }])).toEqual([]);
  expect(findMissingSettings([{ ...GAP, messages: 1000, unknown: 10 }])).toHaveLength(1);
  expect(findMissingSettings([{ ...GAP, reader: "exim" }])).toEqual([]);
});
