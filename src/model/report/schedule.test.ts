import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { latestDueUpTo, nextDueAfter, parseSchedule, type RecurringSchedule, renderSchedule, WEEKDAYS } from "./schedule.ts";

const AMSTERDAM = "Europe/Amsterdam";
const times = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map((parts) => {
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
});
const schedules: fc.Arbitrary<RecurringSchedule> = fc.oneof(
  fc.record({ kind: fc.constant("daily" as const), time: times }),
  fc.record({ kind: fc.constant("weekly" as const), weekday: fc.constantFrom(...WEEKDAYS), time: times }),
  fc.record({ kind: fc.constant("monthly" as const), day: fc.integer({ min: 1, max: 31 }), time: times }),
);
const instants = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) });
const zones = fc.constantFrom(AMSTERDAM, "UTC", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia");

/** The next due times after an instant, ISO 8601 UTC to the minute. */
function dueTimes(schedule: RecurringSchedule, after: string, count: number): readonly string[] {
  const found: number[] = [];
  let last = Date.parse(after);
  for (let times = 0; times < count; times++) {
    last = nextDueAfter(schedule, last, AMSTERDAM);
    found.push(last);
  }
  return found.map((instant) => new Date(instant).toISOString().slice(0, 16));
}

describe("in Amsterdam a report is due", () => {
  test.for([
    [
      "at the same time of day when summer time begins",
      { kind: "daily", time: "07:00" },
      "2026-03-28T00:00Z",
      ["2026-03-28T06:00", "2026-03-29T05:00", "2026-03-30T05:00"],
    ],
    [
      "at the same time of day when it ends",
      { kind: "daily", time: "07:00" },
      "2026-10-24T00:00Z",
      ["2026-10-24T05:00", "2026-10-25T06:00", "2026-10-26T06:00"],
    ],
    [
      "an hour later on the day that skips its time",
      { kind: "daily", time: "02:30" },
      "2026-03-28T00:00Z",
      ["2026-03-28T01:30", "2026-03-29T01:30", "2026-03-30T00:30"],
    ],
    [
      "once on the day that has its time twice",
      { kind: "daily", time: "02:30" },
      "2026-10-24T00:00Z",
      ["2026-10-24T00:30", "2026-10-25T00:30", "2026-10-26T01:30"],
    ],
    ["at midnight", { kind: "daily", time: "00:00" }, "2026-10-24T12:00Z", ["2026-10-24T22:00", "2026-10-25T23:00"]],
    ["every Monday", { kind: "weekly", weekday: "monday", time: "07:00" }, "2026-10-19T05:00Z", ["2026-10-26T06:00", "2026-11-02T06:00"]],
    [
      "on the 31st, or the last day of a shorter month",
      { kind: "monthly", day: 31, time: "08:15" },
      "2027-01-01T00:00Z",
      ["2027-01-31T07:15", "2027-02-28T07:15", "2027-03-31T06:15", "2027-04-30T06:15"],
    ],
    [
      "on 29 February of a leap year",
      { kind: "monthly", day: 30, time: "08:00" },
      "2028-02-01T00:00Z",
      ["2028-02-29T07:00", "2028-03-30T06:00"],
    ],
  ] as const)("%s", ([, schedule, after, expected]) => {
    expect(dueTimes(schedule, after, expected.length)).toEqual(expected);
  });
});

test("the next due time comes after the instant, none lies between, and it is the latest one from then on", () => {
  fc.assert(
    fc.property(schedules, instants, zones, (schedule, instant, zone) => {
      const next = nextDueAfter(schedule, instant, zone);
      const latest = latestDueUpTo(schedule, instant, zone);
      expect(latest).toBeLessThanOrEqual(instant);
      expect(next).toBeGreaterThan(instant);
      expect(nextDueAfter(schedule, latest, zone)).toBe(next);
      expect(latestDueUpTo(schedule, next, zone)).toBe(next);
    }),
  );
});

test("a schedule is read back as it was written", () => {
  fc.assert(
    fc.property(schedules, (schedule) => {
      expect(parseSchedule(renderSchedule(schedule))).toEqual(schedule);
    }),
  );
  expect(parseSchedule("once")).toEqual({ kind: "once" });
});

test.for([
  "",
  "hourly",
  "daily 24:00",
  "daily 7:00",
  "daily",
  "weekly noday 07:00",
  "weekly monday",
  "monthly 0 07:00",
  "monthly 32 07:00",
  "monthly 1 07:00 x",
])("%j is no schedule", (text) => {
  expect(parseSchedule(text)).toBeUndefined();
});
