import { describe, expect, test } from "vitest";
import { createMessages } from "../../messages/messages.ts";
import { nearestRange, rangeOf, stretchOf } from "./range-of.ts";

const STORED = { from: "2026-10-01", to: "2026-11-19" };

test("a preset ends with the newest delivery", () => {
  expect(rangeOf({ kind: "last", days: 30 }, STORED)).toEqual({ from: "2026-10-21", to: "2026-11-19" });
});

test.for([
  ["this", "2026-11-19", { from: "2026-10-01", to: "2026-11-19" }],
  ["last", "2026-11-19", { from: "2026-07-01", to: "2026-09-30" }],
  ["this", "2026-01-01", { from: "2026-01-01", to: "2026-01-01" }],
  ["last", "2026-01-01", { from: "2025-10-01", to: "2025-12-31" }],
  ["this", "2026-06-30", { from: "2026-04-01", to: "2026-06-30" }],
] as const)("%s quarter at %s", ([quarter, newest, expected]) => {
  expect(rangeOf({ kind: "quarter", quarter }, { from: "2020-01-01", to: newest })).toEqual(expected);
});

describe("the nearest days with mail", () => {
  test.for([
    ["after the newest", { from: "2026-12-01", to: "2026-12-07" }, { from: "2026-11-13", to: "2026-11-19" }],
    ["before the oldest", { from: "2026-01-01", to: "2026-01-07" }, { from: "2026-10-01", to: "2026-10-07" }],
    ["far longer than what is stored", { from: "2027-01-01", to: "2027-12-31" }, { from: "2026-10-01", to: "2026-11-19" }],
    ["in a gap", { from: "2026-10-10", to: "2026-10-11" }, STORED],
  ] as const)("to a range %s", ([, empty, expected]) => {
    expect(nearestRange(empty, STORED)).toEqual(expected);
  });
});

test.for([
  [{ kind: "last", days: 7 }, "In the past week"],
  [{ kind: "last", days: 90 }, "In the past 90 days"],
  [{ kind: "quarter", quarter: "this" }, "This quarter so far"],
  [{ kind: "quarter", quarter: "last" }, "In the last quarter"],
  [{ kind: "days", from: "2026-11-13", to: "2026-11-19" }, "In the days 13 – 19 Nov 2026"],
  [{ kind: "days", from: "2026-11-13", to: "2026-11-13" }, "On 13 Nov 2026"],
] as const)("%j is told as: %s", ([choice, expected]) => {
  expect(stretchOf(choice, createMessages("en"))).toBe(expected);
});
