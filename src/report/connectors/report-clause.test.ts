import { describe, expect, test } from "vitest";
import { areSameClauses, createClause, parseClause, renderClause } from "./report-clause.ts";

describe("a clause is read from", () => {
  test.for([
    ["connector starts-with To Con", { field: "connector", operator: "starts-with", value: "To Con" }],
    ["direction is inbound", { field: "direction", operator: "is", value: "inbound" }],
    ["type is-not none", { field: "type", operator: "is-not", value: "none" }],
    ["tls10 above 2.5", { field: "tls10", operator: "above", value: 2.5 }],
    ["volume below 100", { field: "volume", operator: "below", value: 100 }],
  ] as const)("%s", ([text, expected]) => {
    const clause = parseClause(text);
    expect(clause).toEqual(expected);
    expect(clause && renderClause(clause)).toBe(text);
  });
});

test.for([
  [""],
  ["connector starts-with "],
  ["connector above 5"],
  ["direction is sideways"],
  ["type starts-with Part"],
  ["tls10 above"],
  ["tls10 above -1"],
  ["tls10 above 1e9"],
  ["tls10 is 5"],
  ["price is high"],
])("%j is no clause", ([text]) => {
  expect(parseClause(text ?? "")).toBeUndefined();
});

test("a number is taken as Swedes and Dutch type it", () => {
  expect(createClause("tls10", "above", " 2,5 ")).toEqual({ field: "tls10", operator: "above", value: 2.5 });
});

test("a long text is cut", () => {
  expect(createClause("connector", "is", "a".repeat(500))?.value).toBe("a".repeat(100));
});

test("clauses are the same when they say the same in the same order", () => {
  const left = [createClause("tls10", "above", "0"), createClause("type", "is", "Partner")].filter((clause) => clause !== undefined);
  expect(areSameClauses(left, [...left])).toBe(true);
  expect(areSameClauses(left, left.slice(1))).toBe(false);
  expect(areSameClauses(left, left.toReversed())).toBe(false);
});
