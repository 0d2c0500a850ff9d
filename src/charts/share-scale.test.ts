import { describe, expect, test } from "vitest";
import { findLensEnd, lensTicks } from "./share-scale.ts";

describe("the lens ends", () => {
  test.for([
    ["above the usual day", Array.from({ length: 90 }, () => 0.06), 0.08],
    ["at two per cent at least", [0, 0.001], 0.02],
    ["without regard to a few days that stick out", [...Array.from({ length: 88 }, () => 0.06), 0.9, 1], 0.08],
    ["at two per cent when no day is known", [], 0.02],
  ] as const)("%s", ([, shares, expected]) => {
    expect(findLensEnd(shares)).toBe(expected);
  });

  test("nowhere when there is nothing small to enlarge", () => {
    expect(findLensEnd([0.7, 0.8, 0.9])).toBe(null);
  });
});

test.for([
  [0.02, [0, 0.01, 0.02]],
  [0.08, [0, 0.02, 0.04, 0.06, 0.08]],
  [0.15, [0, 0.05, 0.1, 0.15]],
  [0.4, [0, 0.1, 0.2, 0.3, 0.4]],
  [0.6, [0, 0.2, 0.4, 0.6]],
] as const)("a scale to %d has the ticks %j", ([end, expected]) => {
  expect(lensTicks(end).map((tick) => Number(tick.toFixed(3)))).toEqual(expected);
});
