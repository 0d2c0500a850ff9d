import { expect, test } from "vitest";
import { wrapLabel } from "./wrap-label.ts";

test.for([
  ["From the internet", ["From the internet"]],
  ["Office devices and applications", ["Office devices and", "applications"]],
  ["Office devices and applications of the north", ["Office devices and", "applications of the…"]],
  ["Donaudampfschifffahrtsgesellschaft", ["Donaudampfschifffahr…"]],
  ["", [""]],
] as const)("%s stands beside a chart as %j", ([label, lines]) => {
  expect(wrapLabel(label, 21, 2)).toEqual(lines);
});
