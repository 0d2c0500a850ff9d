import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../model/day.ts";
import { daysOfPeriod, periodOfDays, previousDayRange, readDayRange } from "./periods.ts";

describe("readDayRange", () => {
  test("without dates takes seven days up to the newest", () => {
    expect(readDayRange({}, "2026-11-19")).toEqual({ from: "2026-11-13", to: "2026-11-19" });
  });
  test.for([
    [{ from: "2026-11-13" }, "One of from and to is missing."],
    [{ from: "2026-02-30", to: "2026-03-01" }, 'from is not a day: "2026-02-30".'],
    [{ from: "2026-03-02", to: "2026-03-01" }, "from (2026-03-02) comes after to (2026-03-01)."],
    [{ from: "1999-01-01", to: "2026-01-01" }, "9863 days are too many."],
  ] as const)("refuses %j", ([asked, message]) => {
    expect(() => readDayRange(asked, "2026-11-19")).toThrow(message);
  });
});

test("the period before has as many days and ends the day before", () => {
  expect(previousDayRange({ from: "2026-11-13", to: "2026-11-19" })).toEqual({ from: "2026-11-06", to: "2026-11-12" });
});

describe("a week in Europe/Amsterdam", () => {
  test.for([
    ["2026-03-23", "2026-03-29", "2026-03-22T23:00:00.000Z", "2026-03-29T22:00:00.000Z", 167],
    ["2026-10-19", "2026-10-25", "2026-10-18T22:00:00.000Z", "2026-10-25T23:00:00.000Z", 169],
    ["2026-11-13", "2026-11-19", "2026-11-12T23:00:00.000Z", "2026-11-19T23:00:00.000Z", 168],
  ] as const)("from %s to %s", ([from, to, begin, end, hours]) => {
    const period = periodOfDays({ from, to }, "Europe/Amsterdam");
    expect([new Date(period.from).toISOString(), new Date(period.to).toISOString()]).toEqual([begin, end]);
    expect((period.to - period.from) / 3_600_000).toBe(hours);
  });
});

test("days become a period and the same days again, in any zone and season", () => {
  const zones = ["UTC", "Europe/Amsterdam", "America/New_York", "Asia/Kolkata", "Pacific/Kiritimati", "Australia/Lord_Howe"];
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 100 }), (zone, start, length) => {
      const from = addDays("2025-06-01", start);
      const range = { from, to: addDays(from, length) };
      expect(daysOfPeriod(periodOfDays(range, zone), zone)).toEqual(range);
    }),
    { numRuns: 60 },
  );
});
