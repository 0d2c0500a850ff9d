import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, countDays } from "../model/day.ts";
import { emptyTlsCounts, totalOf } from "../model/tls.ts";
import { daysPerColumn, sumOfNewest, timeColumns } from "./time-columns.ts";

const mail = (date: string, none: number) => ({ date, byTls: { ...emptyTlsCounts(), none } });

test.for([
  [1, 1],
  [200, 1],
  [201, 7],
  [1400, 7],
  [1401, 28],
  [3660, 28],
] as const)("%d days have columns of %d", ([days, expected]) => {
  expect(daysPerColumn(days)).toBe(expected);
});

describe("the columns of a period", () => {
  test("are its days; those without mail are gaps", () => {
    expect(timeColumns([mail("2026-11-18", 4)], "2026-11-17", "2026-11-18")).toEqual([
      { from: "2026-11-17", to: "2026-11-17", counts: null },
      { from: "2026-11-18", to: "2026-11-18", counts: { ...emptyTlsCounts(), none: 4 } },
    ]);
  });

  test("of a long period are weeks, counted back from its last day", () => {
    const columns = timeColumns([mail("2026-11-14", 1), mail("2026-11-20", 2), mail("2026-11-13", 4)], "2026-05-01", "2026-11-20");
    expect(columns.at(-1)).toEqual({ from: "2026-11-14", to: "2026-11-20", counts: { ...emptyTlsCounts(), none: 3 } });
    expect(columns.at(-2)).toMatchObject({ from: "2026-11-07", to: "2026-11-13" });
    expect(columns[0]).toEqual({ from: "2026-05-01", to: "2026-05-01", counts: null });
  });

  test("cover every day once, whatever its length, and lose no message", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1600 }), (days) => {
        const from = addDays("2026-11-20", 1 - days);
        const daily = [mail(from, 1), mail("2026-11-20", 2)];
        const columns = timeColumns(days === 1 ? daily.slice(1) : daily, from, "2026-11-20");
        expect(columns.reduce((sum, column) => sum + countDays(column.from, column.to), 0)).toBe(days);
        columns.slice(1).forEach((column, index) => {
          expect(column.from).toBe(addDays(columns[index]?.to ?? "", 1));
        });
        expect(columns.reduce((sum, { counts }) => sum + totalOf(counts ?? emptyTlsCounts()), 0)).toBe(days === 1 ? 2 : 3);
      }),
    );
  });
});

test("the newest days are summed without those before", () => {
  const columns = timeColumns([mail("2026-11-13", 1), mail("2026-11-14", 2), mail("2026-11-20", 4)], "2026-11-10", "2026-11-20");
  expect(sumOfNewest(columns, 7).none).toBe(6);
  expect(sumOfNewest([], 7).none).toBe(0);
});
