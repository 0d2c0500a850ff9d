import { describe, expect, test } from "vitest";
import { createFormats } from "./formats.ts";

const english = createFormats("en-GB");
const swedish = createFormats("sv-SE");
const dutch = createFormats("nl-NL");

describe("a share", () => {
  test.for([
    [1, "100.0%"],
    [0.9997, "99.9%"],
    [0.9694, "96.9%"],
    [0.0002, "<0.1%"],
    [0, "0.0%"],
  ] as const)("%d reads %s", ([share, expected]) => {
    expect(english.share(share)).toBe(expected);
  });
  test("in a column has no sign, and nothing is a plain 0", () => {
    expect([0, 0.0002, 0.389, 0.99999, 1].map(english.bareShare)).toEqual(["0", "<0.1", "38.9", "99.9", "100.0"]);
  });
  test("is written as Swedes and Dutch write it", () => {
    expect(swedish.share(0.9694)).toBe("96,9\u00a0%");
    expect(dutch.share(0.9694)).toBe("96,9%");
  });
});

describe("days", () => {
  test.for([
    ["2026-11-13", "2026-11-19", "13 – 19 Nov 2026"],
    ["2026-10-27", "2026-11-02", "27 Oct – 2 Nov 2026"],
    ["2026-12-29", "2027-01-04", "29 Dec 2026 – 4 Jan 2027"],
    ["2026-11-19", "2026-11-19", "19 Nov 2026"],
  ] as const)("from %s to %s read %s", ([from, to, expected]) => {
    expect(english.dayRange(from, to)).toBe(expected);
  });
  test("have their weekday in the table and on the axis", () => {
    expect(english.weekday("2026-11-19")).toBe("Thu 19 Nov");
    expect(english.axisDay("2026-11-19")).toBe("Thu 19");
  });
});

test("a moment is told in the zone that is asked for", () => {
  expect(english.moment(Date.UTC(2026, 10, 19, 16, 42), "Europe/Amsterdam")).toBe("19 Nov, 17:42");
});

test("a moment is told to the second, or in full", () => {
  const moment = Date.UTC(2026, 10, 19, 8, 4, 7, 41);
  expect(english.second(moment, "Europe/Amsterdam")).toBe("19 Nov, 09:04:07");
  expect(english.exactMoment(moment, "Europe/Amsterdam")).toMatch(/^Thursday,? 19 November 2026(?:,| at) 09:04:07\.041$/);
});

test.for([
  [0, "0 kB"],
  [1, "0.1 kB"],
  [812, "0.8 kB"],
  [1000, "1 kB"],
  [48_213, "48.2 kB"],
  [12_400_000, "12.4 MB"],
  [3_000_000_000_000, "3,000 GB"],
] as const)("%d bytes are %s", ([bytes, expected]) => {
  expect(english.size(bytes)).toBe(expected);
});

test("points carry their sign", () => {
  expect([0.003, -0.0121, 0].map(english.points)).toEqual(["+0.3", "-1.2", "0.0"]);
});

test("a relative change carries its sign too", () => {
  expect([0.123, -0.5, 0].map(english.change)).toEqual(["+12.3%", "-50.0%", "0.0%"]);
});
