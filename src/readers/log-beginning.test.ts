import { describe, expect, test } from "vitest";
import { findLogBeginning } from "./log-beginning.ts";
import { syslogTimeOf } from "./syslog/first-time.ts";

const TEXT = "mail postfix/smtpd[1]: connect from a[192.0.2.9]";
const MARCH_2027 = Date.UTC(2027, 2, 10, 12);

function beginning(lines: readonly string[], givenYear: number | null = null, modifiedAt = MARCH_2027) {
  const found = findLogBeginning(lines, { timeOf: syslogTimeOf }, "UTC", modifiedAt, givenYear);
  return found === undefined ? undefined : [new Date(found.at).toISOString(), found.year];
}

describe("a log begins", () => {
  test.for([
    ["in the year in which its file was changed", `Mar  9 12:00:00 ${TEXT}`, ["2027-03-09T12:00:00.000Z", 2027]],
    ["in the year before, when its first day is yet to come", `Dec 24 12:00:00 ${TEXT}`, ["2026-12-24T12:00:00.000Z", 2026]],
    ["in the same year when its clock is some hours ahead", `Mar 11 06:00:00 ${TEXT}`, ["2027-03-11T06:00:00.000Z", 2027]],
    ["in the year that its timestamp names", `2025-06-01T00:00:00Z ${TEXT}`, ["2025-06-01T00:00:00.000Z", 2027]],
    ["inside a wrapping", `<22>Dec 24 12:00:00 ${TEXT}`, ["2026-12-24T12:00:00.000Z", 2026]],
  ] as const)("%s", ([, line, expected]) => {
    expect(beginning([line])).toEqual(expected);
  });

  test("in the year that the operator gave", () => {
    expect(beginning([`Dec 24 12:00:00 ${TEXT}`], 2020)).toEqual(["2020-12-24T12:00:00.000Z", 2020]);
  });

  test("with its first line that has a time", () => {
    expect(beginning(["-- Boot 0123 --", "", `Mar  9 12:00:00 ${TEXT}`, `Mar  8 12:00:00 ${TEXT}`])).toEqual([
      "2027-03-09T12:00:00.000Z",
      2027,
    ]);
  });

  test("in January when its file was changed on New Year's Eve by a clock that is behind", () => {
    expect(beginning([`Jan  1 00:10:00 ${TEXT}`], null, Date.UTC(2026, 11, 31, 23, 50))).toEqual(["2027-01-01T00:10:00.000Z", 2027]);
  });

  test("nowhere when no line has a time", () => {
    expect(beginning(["", "words"])).toBeUndefined();
  });
});
