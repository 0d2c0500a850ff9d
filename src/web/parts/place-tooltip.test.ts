import fc from "fast-check";
import { expect, test } from "vitest";
import { placeTooltip } from "./place-tooltip.ts";

const WINDOW = { width: 1000, height: 600 };
const TOOLTIP = { width: 200, height: 80 };

test.for([
  ["above the middle", { left: 400, top: 300, width: 100, height: 20 }, { left: 350, top: 210 }],
  ["below, where there is no room above", { left: 400, top: 30, width: 100, height: 20 }, { left: 350, top: 60 }],
  ["inside the window at its left edge", { left: 0, top: 300, width: 10, height: 20 }, { left: 8, top: 210 }],
  ["inside the window at its right edge", { left: 980, top: 300, width: 10, height: 20 }, { left: 792, top: 210 }],
  ["beside the middle of something tall", { left: 400, top: 100, width: 60, height: 250 }, { left: 440, top: 100 }],
  ["on its left, where there is no room at the right", { left: 900, top: 100, width: 60, height: 250 }, { left: 720, top: 100 }],
] as const)("a tooltip stands %s", ([, anchor, expected]) => {
  expect(placeTooltip(anchor, TOOLTIP, WINDOW)).toEqual(expected);
});

test("it never stands outside a window that has room for it", () => {
  const box = fc.record({
    left: fc.integer({ min: -500, max: 1500 }),
    top: fc.integer({ min: -500, max: 1500 }),
    width: fc.nat(1000),
    height: fc.nat(1000),
  });
  fc.assert(
    fc.property(box, (anchor) => {
      const { left, top } = placeTooltip(anchor, TOOLTIP, WINDOW);
      expect([left >= 0, top >= 0, left + TOOLTIP.width <= WINDOW.width, top + TOOLTIP.height <= WINDOW.height]).toEqual([
        true,
        true,
        true,
        true,
      ]);
    }),
  );
});
