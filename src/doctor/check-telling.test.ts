import { expect, test } from "vitest";
import { advisePostfix } from "../readers/postfix/advise.ts";
import { checkTelling } from "./check-telling.ts";
import { completeSurvey, tellingService } from "./survey.testing.ts";

const advise = (_reader: string, silent: Parameters<typeof advisePostfix>[0]) => advisePostfix(silent);

function check(...services: Parameters<typeof tellingService>[0][]) {
  return checkTelling(completeSurvey({ services: services.map((service) => tellingService(service)) }), advise);
}

test("a program that never names a cipher asks for the setting of that program", () => {
  const silent = { silent: 150, lastSilentAt: 900, lastNamedAt: null };
  expect(check({ ...silent, host: "mx1" }, { ...silent, host: "mx2", service: "postfix/lmtp" }, { host: "mx3", messages: 50 })).toEqual([
    {
      kind: "silent-log",
      direction: "outbound",
      hosts: ["mx1", "mx2"],
      services: ["postfix/smtp", "postfix/lmtp"],
      silent: 300,
      messages: 450,
      until: null,
      severity: "action",
      settings: [{ file: "/etc/postfix/main.cf", lines: ["smtp_tls_loglevel = 1", "lmtp_tls_loglevel = 1"], commands: ["postfix reload"] }],
    },
  ]);
});

test("where a cipher is named later, or within the same hour, the setting has been made: good to know, nothing to do", () => {
  const notice = { severity: "notice", settings: [] };
  expect(check({ silent: 150, lastSilentAt: 900, lastNamedAt: 1_000 })).toMatchObject([{ until: 900, ...notice }]);
  expect(check({ silent: 150, lastSilentAt: 3_601_000, lastNamedAt: 1_000 })).toMatchObject([{ until: 3_601_000, ...notice }]);
  expect(check({ silent: 150, lastSilentAt: 3_601_001, lastNamedAt: 1_000 })).toMatchObject([{ until: null, severity: "action" }]);
});

test("what no setting changes is good to know", () => {
  const services = [tellingService({ silent: 200, lastSilentAt: 900, lastNamedAt: null })];
  expect(checkTelling(completeSurvey({ services }), () => [])).toMatchObject([{ until: null, severity: "notice", settings: [] }]);
});

test("a few messages whose beginning is not in the log say nothing", () => {
  expect(check({ messages: 1_000, silent: 9, lastSilentAt: 2_000 })).toEqual([]);
  expect(check({ messages: 1_000, silent: 10, lastSilentAt: 2_000 })).toHaveLength(1);
});
