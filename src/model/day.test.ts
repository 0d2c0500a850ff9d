import { describe, expect, test } from "vitest";
import { addDays, countDays, dayOf, parseDay, startOfDay } from "./day.ts";

describe("parseDay", () => {
  test.for(["2026-02-30", "2026-13-01", "2026-1-1", "19-11-2026", "", "2026-11-19T00:00", "0000-00-00"])("refuses %s", (text) => {
    expect(parseDay(text)).toBeUndefined();
  });
  test("takes the leap day of a leap year", () => {
    expect(parseDay("2028-02-29")).toBe(Date.UTC(2028, 1, 29));
  });
});

describe("calendar arithmetic", () => {
  test.for([
    ["2026-03-01", -1, "2026-02-28"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2026-10-25", 7, "2026-11-01"],
  ] as const)("%s and %i days is %s", ([day, count, expected]) => {
    expect(addDays(day, count)).toBe(expected);
  });
  test("counts both ends", () => {
    expect(countDays("2026-10-20", "2026-10-26")).toBe(7);
    expect(countDays("2026-10-20", "2026-10-20")).toBe(1);
  });
  test("throws on a text that is no day", () => {
    expect(() => addDays("soon", 1)).toThrow(RangeError);
  });
});

describe("days in Europe/Amsterdam begin at", () => {
  test.for([
    ["2026-03-28", "2026-03-27T23:00:00.000Z"],
    ["2026-03-29", "2026-03-28T23:00:00.000Z"],
    ["2026-03-30", "2026-03-29T22:00:00.000Z"],
    ["2026-10-25", "2026-10-24T22:00:00.000Z"],
    ["2026-10-26", "2026-10-25T23:00:00.000Z"],
  ] as const)("%s: %s", ([day, expected]) => {
    expect(new Date(startOfDay(day, "Europe/Amsterdam")).toISOString()).toBe(expected);
  });
});

test("a day that begins at 01:00, because summer time starts at midnight, begins there", () => {
  expect(new Date(startOfDay("2018-11-04", "America/Sao_Paulo")).toISOString()).toBe("2018-11-04T03:00:00.000Z");
});

test.for([
  ["2026-11-19T22:59:59.999Z", "2026-11-19"],
  ["2026-11-19T23:00:00.000Z", "2026-11-20"],
  ["2026-07-01T21:59:59.999Z", "2026-07-01"],
  ["2026-07-01T22:00:00.000Z", "2026-07-02"],
] as const)("in Amsterdam %s falls on %s", ([instant, expected]) => {
  expect(dayOf(Date.parse(instant), "Europe/Amsterdam")).toBe(expected);
});
