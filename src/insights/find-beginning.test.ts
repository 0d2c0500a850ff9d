import { expect, test } from "vitest";
import { findBeginning } from "./find-beginning.ts";

test.for([
  ["every day since", ["2026-11-03", "2026-11-04", "2026-11-05"], "2026-09-01", { day: "2026-11-03", orEarlier: false }],
  ["over a weekend", ["2026-11-06", "2026-11-09"], "2026-09-01", { day: "2026-11-06", orEarlier: false }],
  [
    "not over a longer pause than the window",
    ["2026-10-01", "2026-11-02", "2026-11-10"],
    "2026-09-01",
    { day: "2026-11-10", orEarlier: false },
  ],
  ["over a pause as long as the window", ["2026-11-03", "2026-11-10"], "2026-09-01", { day: "2026-11-03", orEarlier: false }],
  ["nobody knows what was before the oldest mail", ["2026-11-03"], "2026-11-01", { day: "2026-11-03", orEarlier: true }],
  ["a week without it is known", ["2026-11-08"], "2026-11-01", { day: "2026-11-08", orEarlier: false }],
  ["never", [], "2026-11-01", null],
] as const)("%s", ([, days, oldest, expected]) => {
  expect(findBeginning(days, oldest, 7)).toEqual(expected);
});
