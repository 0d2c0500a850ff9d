import { expect, test } from "vitest";
import type { SilentService } from "../../model/logging-advice.ts";
import { advisePostfix } from "./advise.ts";

function silent(service: string | null, direction: SilentService["direction"] = "inbound"): SilentService {
  return { service, direction };
}

test.for([
  ["postfix/smtp", "smtp_tls_loglevel = 1"],
  ["postfix/relay/smtp", "smtp_tls_loglevel = 1"],
  ["postfix-out/lmtp", "lmtp_tls_loglevel = 1"],
  ["postfix/submission/smtpd", "smtpd_tls_loglevel = 1"],
] as const)("the setting that makes %s log TLS", ([service, setting]) => {
  expect(advisePostfix([silent(service)])).toEqual([{ file: "/etc/postfix/main.cf", lines: [setting], commands: ["postfix reload"] }]);
});

test("every setting once; where the program is not known, the direction tells it", () => {
  const services = [silent("postfix/smtp"), silent("postfix/lmtp"), silent("postfix/smtp"), silent(null), silent(null, "outbound")];
  expect(advisePostfix(services)).toMatchObject([{ lines: ["smtpd_tls_loglevel = 1", "smtp_tls_loglevel = 1", "lmtp_tls_loglevel = 1"] }]);
});

test("a program that speaks no SMTP has no such setting", () => {
  expect(advisePostfix([silent("postfix/pipe", "outbound")])).toEqual([]);
  expect(advisePostfix([])).toEqual([]);
});
