import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spreadLabels } from "./spread-labels.ts";

describe("labels", () => {
  test.for([
    ["that are far apart stay", [20, 100], [20, 100]],
    ["that touch are pushed apart", [50, 55], [50, 84]],
    ["at the foot are pushed up", [190, 195], [166, 200]],
    ["keep the order of the input", [195, 190], [200, 166]],
    ["at the same place keep their order", [50, 50], [50, 84]],
  ] as const)("%s", ([, wanted, expected]) => {
    expect(spreadLabels(wanted, 34, 0, 200)).toEqual(expected);
  });

  test("never touch and never leave their bounds while there is room", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 10 }), (wanted) => {
        const placed = spreadLabels(wanted, 34, 0, 400).toSorted((left, right) => left - right);
        placed.forEach((position, index) => {
          expect(position).toBeGreaterThanOrEqual(0);
          expect(position).toBeLessThanOrEqual(400);
          if (index > 0) expect(position - (placed[index - 1] ?? 0)).toBeGreaterThanOrEqual(34);
        });
      }),
    );
  });
});
