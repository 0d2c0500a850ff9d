import { expect, test } from "vitest";
import { adviseLogging } from "./advise-logging.ts";

const SILENT = [{ direction: "inbound", service: null }] as const;

test.for([
  ["postfix", "/etc/postfix/main.cf", "smtpd_tls_loglevel = 1", "postfix reload"],
  ["exim", "exim.conf", "log_selector = +tls_cipher +tls_certificate_verified", "systemctl reload exim4"],
  ["sendmail", "/etc/mail/sendmail.mc", "define(`confLOG_LEVEL', `9')dnl", "systemctl restart sendmail"],
  ["opensmtpd", "/etc/syslog.conf", "mail.info\t/var/log/maillog", "rcctl reload syslogd"],
] as const)("what %s needs stands in %s", ([reader, file, line, command]) => {
  const [advice] = adviseLogging(reader, SILENT);
  expect(advice).toMatchObject({ file, lines: [line] });
  expect(advice?.commands.at(-1)).toBe(command);
  expect(adviseLogging(reader, [])).toEqual([]);
});

test("mail itself needs the own servers' names, and where these are known, what Postfix leaves out of its field", () => {
  expect(adviseLogging("received", SILENT)).toEqual([
    { file: "postseal.yaml", lines: ["network:", "  ownHosts: [mx.example.com]"], commands: [] },
  ]);
  expect(adviseLogging("received", [{ direction: "inbound", service: null, tellsOfTls: true }])).toEqual([
    { file: "/etc/postfix/main.cf", lines: ["smtpd_tls_received_header = yes"], commands: ["postfix reload"] },
  ]);
});

test("a format that is not known, or of which nothing can be set, has no advice", () => {
  expect(adviseLogging(null, SILENT)).toEqual([]);
  expect(adviseLogging("never-heard-of", SILENT)).toEqual([]);
  expect(adviseLogging("microsoft365", SILENT)).toEqual([]);
});
