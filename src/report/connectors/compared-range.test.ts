import { expect, test } from "vitest";
import { createFormats } from "../../messages/formats.ts";
import { comparedRange, nameOfCompared } from "./compared-range.ts";

const WEEK = { from: "2026-11-13", to: "2026-11-19" };

test.for([
  ["as many days just before", { kind: "before" }, WEEK, { from: "2026-11-06", to: "2026-11-12" }],
  ["the same days a year before", { kind: "year" }, WEEK, { from: "2025-11-13", to: "2025-11-19" }],
  ["a leap day by the 28th", { kind: "year" }, { from: "2028-02-29", to: "2028-03-01" }, { from: "2027-02-28", to: "2027-03-01" }],
  ["other days", { kind: "days", from: "2026-01-01", to: "2026-01-31" }, WEEK, { from: "2026-01-01", to: "2026-01-31" }],
  ["nothing", { kind: "none" }, WEEK, null],
] as const)("a period is held against %s", ([, compare, range, expected]) => {
  expect(comparedRange(compare, range)).toEqual(expected);
});

test.for([
  [{ from: "2026-11-06", to: "2026-11-12" }, "6 – 12 Nov"],
  [{ from: "2025-11-13", to: "2025-11-19" }, "13 – 19 Nov 2025"],
] as const)("the days %j are named %s beside a week of November 2026", ([compared, expected]) => {
  expect(nameOfCompared(compared, WEEK, createFormats("en-GB"))).toBe(expected);
});
