import { expect, test } from "vitest";
import { OperatorError } from "../model/operator-error.ts";
import { examineRefused } from "./examine-refused.ts";
import { examineSource } from "./examine-source.ts";
import { completeSurvey } from "./survey.testing.ts";

const OPTIONS = { thresholds: { unrecognizedShare: 0.001, significantMessages: 10 }, advise: () => [], now: null };

test("a log that lacks nothing has no finding", () => {
  expect(examineSource(completeSurvey(), OPTIONS)).toEqual({
    source: "/var/log/mail.log",
    reader: "postfix",
    linesRead: 1_000,
    messages: 200,
    firstLineAt: Date.parse("2026-11-19T08:00:00Z"),
    lastLineAt: Date.parse("2026-11-19T20:00:00Z"),
    findings: [],
  });
});

test("what asks for action stands first", () => {
  const survey = completeSurvey({
    messages: 0,
    evicted: 3,
    backwards: { times: 1, mostMs: 70_000, at: 1 },
    lostLines: [{ logger: "journald", times: 2, lastAt: 5 }],
    used: 9_990,
    unrecognized: 10,
  });
  expect(examineSource(survey, OPTIONS).findings.map(({ kind, severity }) => `${severity} ${kind}`)).toEqual([
    "action lost-lines",
    "action unrecognized-lines",
    "action clock-set-back",
    "notice no-messages",
    "notice evicted",
  ]);
});

test("lines that are not understood ask for action from the thresholds of insights on", () => {
  const severityOf = (used: number, unrecognized: number) =>
    examineSource(completeSurvey({ used, unrecognized }), OPTIONS).findings.map(({ severity }) => severity);
  expect(severityOf(9_990, 10)).toEqual(["action"]);
  expect(severityOf(9_991, 9)).toEqual(["notice"]);
  expect(severityOf(10_000, 10)).toEqual(["notice"]);
});

test("lost lines are kept by lifting the limit of the program that lost them", () => {
  const survey = completeSurvey({ lostLines: [{ logger: "imuxsock", times: 1, lastAt: null }] });
  expect(examineSource(survey, OPTIONS).findings).toMatchObject([
    {
      settings: [
        {
          file: "/etc/rsyslog.conf",
          lines: ['module(load="imuxsock" SysSock.RateLimit.Interval="0")'],
          commands: ["systemctl restart rsyslog"],
        },
      ],
    },
  ]);
});

test.for([
  ["the group that may read it", "adm", ["usermod -aG adm postseal"]],
  ["an access list, where only root may read it", null, ["setfacl -m u:postseal:r '/var/log/it'\\''s.log'"]],
] as const)("a log that may not be read: %s", ([, group, commands]) => {
  const failure = new OperatorError("SOURCE_UNREADABLE", "/var/log/it's.log cannot be read: permission denied");
  expect(examineRefused("/var/log/it's.log", failure, { user: "postseal", group })).toMatchObject({
    source: "/var/log/it's.log",
    reader: null,
    findings: [{ kind: "unusable", code: "SOURCE_UNREADABLE", severity: "action", settings: [{ lines: [], commands }] }],
  });
});
