import { expect, test } from "vitest";
import { timeColumns } from "./time-columns.ts";
import { timeTicks } from "./time-ticks.ts";

const ticksOf = (from: string, widthPx: number) => timeTicks(timeColumns([], from, "2026-11-20"), widthPx).map(({ day }) => day);

test.for([
  ["ninety days by the first of each month", "2026-08-23", 560, ["2026-09-01", "2026-10-01", "2026-11-01", "2026-11-20"]],
  ["a narrow chart without the one that would touch the newest", "2026-08-23", 330, ["2026-09-01", "2026-10-01", "2026-11-20"]],
  ["a week by its days where they fit", "2026-11-16", 560, ["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20"]],
  ["two weeks by every other day", "2026-11-11", 460, ["2026-11-12", "2026-11-14", "2026-11-16", "2026-11-18", "2026-11-20"]],
  ["a month by weeks", "2026-10-21", 560, ["2026-10-23", "2026-10-30", "2026-11-06", "2026-11-13", "2026-11-20"]],
  ["a single day by itself", "2026-11-20", 560, ["2026-11-20"]],
] as const)("%s", ([, from, widthPx, expected]) => {
  expect(ticksOf(from, widthPx)).toEqual(expected);
});

test("no column has no tick", () => {
  expect(timeTicks([], 560)).toEqual([]);
});
