import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addTlsCounts, emptyTlsCounts } from "../model/tls.ts";
import { binDays } from "./bin-days.ts";
import { daysBetween } from "./flow-paths.ts";

const countsOf = (count: number) =>
  daysBetween("2026-01-01", "2026-12-31")
    .slice(0, count)
    .map((_, index) => ({ ...emptyTlsCounts(), none: index + 1 }));

describe("days are put into", () => {
  test("a column each while there is room", () => {
    const days = daysBetween("2026-11-13", "2026-11-15");
    expect(binDays(days, countsOf(3), 3).map(({ from, to, counts }) => [from, to, counts.none])).toEqual([
      ["2026-11-13", "2026-11-13", 1],
      ["2026-11-14", "2026-11-14", 2],
      ["2026-11-15", "2026-11-15", 3],
    ]);
  });

  test("weeks that end with the newest day, where there is not", () => {
    const days = daysBetween("2026-11-01", "2026-11-16");
    expect(binDays(days, countsOf(16), 10).map(({ from, to, counts }) => [from, to, counts.none])).toEqual([
      ["2026-11-01", "2026-11-02", 3],
      ["2026-11-03", "2026-11-09", 42],
      ["2026-11-10", "2026-11-16", 91],
    ]);
  });
});

test("no message is lost and no column is too many, however many days there are", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 365 }), fc.integer({ min: 1, max: 100 }), (length, most) => {
      const days = daysBetween("2026-01-01", "2026-12-31").slice(0, length);
      const daily = countsOf(length);
      const bins = binDays(days, daily, most);
      expect(bins.length).toBeLessThanOrEqual(most);
      expect(bins.reduce((sum, bin) => addTlsCounts(sum, bin.counts), emptyTlsCounts())).toEqual(
        daily.reduce(addTlsCounts, emptyTlsCounts()),
      );
    }),
  );
});
