import { expect, test } from "vitest";
import { named, ROWS } from "./report-days.testing.ts";
import type { Sort } from "./shown-report.ts";
import { sortRows } from "./sort-rows.ts";

test.for([
  ["the newest day", { column: "date", descending: true }, ["19 Contoso", "19 From the internet", "19 Old", "18 Contoso"]],
  ["most TLS 1.0", { column: "tls10", descending: true }, ["18 Contoso", "19 Contoso", "19 From the internet", "19 Old"]],
  [
    "least TLS 1.0, the unknown before all",
    { column: "tls10", descending: false },
    ["19 Old", "19 From the internet", "19 Contoso", "18 Contoso"],
  ],
  ["most below TLS 1.2", { column: "below-tls12", descending: true }, ["18 Contoso", "19 Contoso", "19 From the internet", "19 Old"]],
  ["volume", { column: "volume", descending: true }, ["19 From the internet", "19 Contoso", "18 Contoso", "19 Old"]],
  ["unknown", { column: "unknown", descending: true }, ["19 From the internet", "19 Old", "19 Contoso", "18 Contoso"]],
  ["forced TLS", { column: "forced-tls", descending: true }, ["19 Contoso", "18 Contoso", "19 From the internet", "19 Old"]],
  ["name", { column: "connector", descending: false }, ["19 Contoso", "18 Contoso", "19 From the internet", "19 Old"]],
  [
    "change, of which nothing is known",
    { column: "volume-change", descending: true },
    ["19 Contoso", "19 From the internet", "19 Old", "18 Contoso"],
  ],
] as const satisfies readonly (readonly [string, Sort, readonly string[]])[])("rows are sorted by %s", ([, sort, expected]) => {
  expect(named(sortRows(ROWS, sort))).toEqual(expected);
});

test("what is new stands above every change, what has ended below", () => {
  const [first, second, third] = ROWS;
  if (first === undefined || second === undefined || third === undefined) throw new Error("rows are missing");
  const nothing = { ...first.counts, "TLSv1.0": 0, "TLSv1.2": 0 };
  const rows = [
    { ...first, name: "as before", before: first.counts },
    { ...second, name: "new", before: nothing },
    { ...third, name: "gone", counts: nothing, total: 0, before: first.counts },
  ];
  expect(sortRows(rows, { column: "volume-change", descending: true }).map(({ name }) => name)).toEqual(["new", "as before", "gone"]);
});
