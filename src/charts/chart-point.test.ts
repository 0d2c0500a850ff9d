import { describe, expect, test } from "vitest";
import { type ChartPoint, findPoint, renderPointSentence } from "./chart-point.ts";

const point = (key: string, row: number): ChartPoint => ({ key, row, title: key, facts: [] });
/** Two rows of three and of one. */
const POINTS = [point("a", 0), point("b", 0), point("c", 0), point("d", 1)];

describe("a step", () => {
  test.for([
    [null, "next", "a"],
    [null, "last", "d"],
    ["gone", "previous", "a"],
    ["a", "next", "b"],
    ["c", "next", "d"],
    ["d", "next", "d"],
    ["a", "previous", "a"],
    ["d", "previous", "c"],
    ["c", "below", "d"],
    ["b", "below", "d"],
    ["d", "below", "d"],
    ["d", "above", "a"],
    ["a", "above", "a"],
    ["d", "first", "a"],
    ["a", "last", "d"],
  ] as const)("from %s, %s, leads to %s", ([from, step, to]) => {
    expect(findPoint(POINTS, from, step)?.key).toBe(to);
  });

  test("leads nowhere where there is nothing", () => {
    expect(findPoint([], null, "next")).toBeUndefined();
  });
});

test("a point is read aloud with its numbers", () => {
  const facts = [
    { outcome: null, name: "Total", value: "308" },
    { outcome: "none", name: "No TLS", value: "17" },
  ] as const;
  expect(renderPointSentence({ key: "a", row: 0, title: "Fri 20 Nov", facts })).toBe("Fri 20 Nov: Total 308, No TLS 17");
  expect(renderPointSentence(point("alone", 0))).toBe("alone");
});
