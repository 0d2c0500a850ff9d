import { expect, test } from "vitest";
import { plainPercent } from "./plain-percent.ts";

test("a share is exported as a number, never rounded up to all of them or down to none", () => {
  expect([0, 0.0002, 0.3885, 0.99999, 1].map(plainPercent)).toEqual([0, "<0.1", 38.9, 99.9, 100]);
});
