import { describe, expect, test } from "vitest";
import { checkEnd, checkTimes } from "./check-times.ts";
import { completeSurvey } from "./survey.testing.ts";

const HOUR = 3_600_000;
const FILES = { before: "mail.log.1", after: "mail.log" } as const;

test("a log whose times have an offset, that goes on without a break, lacks nothing", () => {
  expect(checkTimes(completeSurvey())).toEqual([]);
});

describe("times without an offset", () => {
  test("whose zone nobody named are good to know, with the lines that name it", () => {
    const assumedZone = { timeZone: "Europe/Amsterdam", isNamed: false };
    expect(checkTimes(completeSurvey({ assumedZone }))).toEqual([
      {
        kind: "no-time-zone",
        timeZone: "Europe/Amsterdam",
        severity: "notice",
        settings: [
          {
            file: "postseal.yaml",
            lines: ["sources:", '  - file: "/var/log/mail.log"', "    timezone: Europe/Amsterdam"],
            commands: [],
          },
        ],
      },
    ]);
  });

  test("whose zone was named say nothing", () => {
    expect(checkTimes(completeSurvey({ assumedZone: { timeZone: "UTC", isNamed: true } }))).toEqual([]);
  });

  test("that are newer than the file itself are read in the wrong zone, named or not", () => {
    const survey = completeSurvey({
      assumedZone: { timeZone: "UTC", isNamed: true },
      aheadOfFile: { file: "/var/log/mail.log", aheadMs: HOUR },
    });
    expect(checkTimes(survey)).toEqual([
      { kind: "wrong-time-zone", file: "/var/log/mail.log", aheadMs: HOUR, timeZone: "UTC", severity: "action", settings: [] },
    ]);
  });
});

test("a clock that was set back asks for NTP", () => {
  expect(checkTimes(completeSurvey({ backwards: { times: 2, mostMs: HOUR, at: 77 } }))).toMatchObject([
    { kind: "clock-set-back", times: 2, mostMs: HOUR, at: 77, severity: "action", settings: [{ commands: ["timedatectl set-ntp true"] }] },
  ]);
});

describe("a stretch without a line", () => {
  test("between two files, three times as long as any within one: a part is missing", () => {
    const stretches = [
      { from: 0, to: 7 * HOUR, between: FILES },
      { from: 0, to: 2 * HOUR, between: null },
    ];
    expect(checkTimes(completeSurvey({ stretches }))).toEqual([
      { kind: "missing-part", from: 0, to: 7 * HOUR, ...FILES, severity: "action", settings: [] },
    ]);
  });

  test("between two files, no longer than the nights of this server: nothing", () => {
    const stretches = [
      { from: 0, to: 6 * HOUR, between: FILES },
      { from: 0, to: 2 * HOUR, between: null },
    ];
    expect(checkTimes(completeSurvey({ stretches }))).toEqual([]);
  });

  test("within a file, of a day or more: good to know", () => {
    const stretches = [
      { from: 0, to: 24 * HOUR, between: null },
      { from: 0, to: 24 * HOUR - 1, between: null },
    ];
    expect(checkTimes(completeSurvey({ stretches }))).toEqual([{ kind: "gap", from: 0, to: 24 * HOUR, severity: "notice", settings: [] }]);
  });
});

test("a followed log that has had no line for a day has ended", () => {
  const lastLineAt = 1_000;
  expect(checkEnd(completeSurvey({ lastLineAt }), lastLineAt + 24 * HOUR - 1)).toEqual([]);
  expect(checkEnd(completeSurvey({ lastLineAt }), lastLineAt + 24 * HOUR)).toEqual([
    { kind: "log-ended", lastLineAt, severity: "action", settings: [] },
  ]);
});
