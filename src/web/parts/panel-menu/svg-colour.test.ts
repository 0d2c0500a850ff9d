import { expect, test } from "vitest";
import { readSvgColour } from "./svg-colour.ts";

test.for([
  ["rgb(52, 123, 174)", { colour: "#347bae", opacity: 1 }],
  ["rgba(0, 0, 0, 0)", { colour: "none", opacity: 1 }],
  ["rgba(16, 24, 40, 0.22)", { colour: "#101828", opacity: 0.22 }],
  ["color(srgb 1 0.5 0 / 0.14)", { colour: "#ff8000", opacity: 0.14 }],
  ["color(srgb 0.2 0.4 0.6)", { colour: "#336699", opacity: 1 }],
  ['url("#r1-hatch")', { colour: 'url("#r1-hatch")', opacity: 1 }],
  ["none", { colour: "none", opacity: 1 }],
] as const)("%s is %j", ([computed, expected]) => {
  expect(readSvgColour(computed)).toEqual(expected);
});
