import { expect, test } from "vitest";
import { timeRangeOf } from "./time-range.ts";

const WEEK = { from: "2026-11-14", to: "2026-11-20" };

test.for([
  ["ninety days up to the newest", WEEK, "2026-01-01", { from: "2026-08-23", to: "2026-11-20" }],
  ["all stored days of a younger store", WEEK, "2026-10-01", { from: "2026-10-01", to: "2026-11-20" }],
  ["two weeks at least", WEEK, "2026-11-19", { from: "2026-11-07", to: "2026-11-20" }],
  ["the chosen days when they are more", { from: "2026-01-01", to: "2026-06-30" }, "2026-01-01", { from: "2026-01-01", to: "2026-06-30" }],
] as const)("a chart over time shows %s", ([, range, oldest, expected]) => {
  expect(timeRangeOf(range, { from: oldest, to: "2026-11-20" })).toEqual(expected);
});
