import { expect, test } from "vitest";
import { renderStepArea } from "./step-area.ts";

const x = (index: number) => 10 * index;

test.for([
  ["one column is a rectangle", [[100, 40]], "M0 100V40H10V100H0Z"],
  [
    "columns share their edge",
    [
      [100, 40],
      [100, 60.125],
    ],
    "M0 100V40H10V60.13H20V100H10V100H0Z",
  ],
  ["a gap begins anew", [[100, 40], null, [100, 60]], "M0 100V40H10V100H0ZM20 100V60H30V100H20Z"],
  ["nothing but gaps is nothing", [null, null], ""],
] as const)("%s", ([, spans, expected]) => {
  expect(renderStepArea(spans, x)).toBe(expected);
});
