import { expect, test } from "vitest";
import { adviseHosts } from "./advise-hosts.ts";

const GAP = { source: "/var/log/mail.log", host: "mx1", reader: "postfix", direction: "inbound", messages: 100, unknown: 50 } as const;
const POSTFIX = { file: "/etc/postfix/main.cf", commands: ["postfix reload"] } as const;

test("each side of a host's mail server gets the line that it lacks, once", () => {
  expect(
    adviseHosts([
      GAP,
      { ...GAP, direction: "submission" },
      { ...GAP, source: "/var/log/mail2.log" },
      { ...GAP, direction: "outbound" },
      { ...GAP, host: "mx2", direction: "outbound" },
      { ...GAP, host: null },
    ]),
  ).toEqual([
    { host: "mx1", settings: [{ ...POSTFIX, lines: ["smtpd_tls_loglevel = 1", "smtp_tls_loglevel = 1"] }] },
    { host: "mx2", settings: [{ ...POSTFIX, lines: ["smtp_tls_loglevel = 1"] }] },
    { host: null, settings: [{ ...POSTFIX, lines: ["smtpd_tls_loglevel = 1"] }] },
  ]);
});

test("a few messages whose beginning is not in the log ask for no line", () => {
  expect(adviseHosts([{ ...GAP, messages: 1000, unknown: 9 }])).toEqual([]);
  expect(adviseHosts([{ ...GAP, messages: 1000, unknown: 10 }])).toHaveLength(1);
});

test("every kind of server is advised in its own words", () => {
  expect(adviseHosts([{ ...GAP, reader: "exim" }])).toMatchObject([{ settings: [{ file: "exim.conf" }] }]);
  expect(adviseHosts([{ ...GAP, reader: "sendmail" }])).toMatchObject([{ settings: [{ file: "/etc/mail/sendmail.mc" }] }]);
  expect(adviseHosts([{ ...GAP, reader: "never-heard-of" }])).toEqual([]);
});
