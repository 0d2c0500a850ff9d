import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filterRows, searchRows } from "./find-rows.ts";
import { parseClause, type ReportClause } from "./report-clause.ts";
import { named, ROWS } from "./report-days.testing.ts";

const ALL = ["18 Contoso", "19 Contoso", "19 From the internet", "19 Old"];

function clausesOf(texts: readonly string[]): readonly ReportClause[] {
  return texts.map((text) => {
    const clause = parseClause(text);
    if (clause === undefined) throw new Error(`no clause: ${text}`);
    return clause;
  });
}

describe("a search", () => {
  test.for([
    ["CONTOSO", ["18 Contoso", "19 Contoso"]],
    ["contoso 11-19", ["19 Contoso"]],
    ["partner", ["18 Contoso", "19 Contoso", "19 Old"]],
    ["nobody", []],
    ["  ", ALL],
  ] as const)("for %j", ([search, expected]) => {
    expect(named(searchRows(ROWS, search))).toEqual(expected);
  });
});

describe("the rows where", () => {
  test.for([
    [["connector starts-with con"], ["18 Contoso", "19 Contoso"]],
    [["connector is CONTOSO"], ["18 Contoso", "19 Contoso"]],
    [["connector is Con"], []],
    [["connector is-not contoso"], ["19 From the internet", "19 Old"]],
    [["connector contains the"], ["19 From the internet"]],
    [["direction is outbound"], []],
    [["direction is-not outbound"], ALL],
    [["type is Partner"], ["18 Contoso", "19 Contoso", "19 Old"]],
    [["type is none"], ["19 From the internet"]],
    [["forced-tls is yes"], ["18 Contoso", "19 Contoso"]],
    [["forced-tls is none"], ["19 From the internet", "19 Old"]],
    [["tls10 above 10"], ["18 Contoso"]],
    [["tls10 above 9.9"], ["18 Contoso", "19 Contoso"]],
    [["tls10 below 10"], ["19 From the internet"]],
    [["below-tls12 above 0"], ["18 Contoso", "19 Contoso"]],
    [["unknown above 0"], ["19 From the internet", "19 Old"]],
    [["volume below 100"], ["19 Old"]],
    [
      ["type is Partner", "tls10 above 0", "connector starts-with C"],
      ["18 Contoso", "19 Contoso"],
    ],
    [["type is Partner", "type is none"], []],
    [[], ALL],
  ] as const)("%j", ([texts, expected]) => {
    expect(named(filterRows(ROWS, clausesOf(texts)))).toEqual(expected);
  });
});

test("more clauses never find more rows, and their order does not matter", () => {
  const clauses = clausesOf(["type is Partner", "tls10 above 0", "volume above 50", "connector is-not Old", "unknown below 5"]);
  fc.assert(
    fc.property(fc.shuffledSubarray([...clauses]), (chosen) => {
      const found = filterRows(ROWS, chosen);
      expect(found.length).toBeLessThanOrEqual(filterRows(ROWS, chosen.slice(1)).length);
      expect(filterRows(ROWS, chosen.toReversed())).toEqual(found);
    }),
  );
});
