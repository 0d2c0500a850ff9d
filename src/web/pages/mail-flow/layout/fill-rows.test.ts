import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fillRows } from "./fill-rows.ts";

describe("cards fill their rows", () => {
  test.for([
    ["as they are", [8, 4, 8, 4, 7, 5, 12], [8, 4, 8, 4, 7, 5, 12]],
    ["one alone", [4], [12]],
    ["two small ones as halves", [4, 4], [6, 6]],
    ["the larger one gets what is left", [7, 4], [8, 4]],
    ["one that does not fit begins a row", [8, 8, 4], [12, 8, 4]],
    ["three small ones as thirds", [4, 4, 4], [4, 4, 4]],
    ["in another order", [4, 8, 12, 5, 7], [4, 8, 12, 5, 7]],
  ] as const)("%s", ([, wanted, expected]) => {
    expect(fillRows(wanted)).toEqual(expected);
  });
});

test("whatever cards there are, every row has twelve columns", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(4, 5, 7, 8, 12)), (wanted) => {
      let reached = 0;
      for (const columns of fillRows(wanted)) {
        expect(columns).toBeGreaterThanOrEqual(4);
        reached += columns;
        expect(reached).toBeLessThanOrEqual(12);
        if (reached === 12) reached = 0;
      }
      expect(reached).toBe(0);
    }),
  );
});
