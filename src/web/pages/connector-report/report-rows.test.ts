import { describe, expect, test } from "vitest";
import { emptyTlsCounts, type TlsCounts } from "../../../model/tls.ts";
import type { ConnectorDay } from "../../../questions/connector-report.ts";
import type { Sort } from "../../address/formats/connectors-address.ts";
import { createReportRows, searchRows, sortRows, sumRows } from "./report-rows.ts";

function day(date: string, connector: string | null, counts: Partial<TlsCounts>): ConnectorDay {
  const byTls = { ...emptyTlsCounts(), ...counts };
  return {
    date,
    direction: "inbound",
    path: connector === null ? "internet" : "connector",
    connector,
    connectorType: connector === null ? null : "Partner",
    messages: 0,
    recipients: 0,
    byTls,
    recipientsByTls: byTls,
  };
}

const ROWS = createReportRows(
  [
    day("2026-11-18", "Contoso", { "TLSv1.0": 40, "TLSv1.2": 60 }),
    day("2026-11-19", "Contoso", { "TLSv1.0": 10, "TLSv1.2": 90 }),
    day("2026-11-19", null, { "TLSv1.3": 500, unknown: 7 }),
    day("2026-11-19", "Old", { unknown: 3 }),
  ],
  [{ name: "Contoso", direction: "inbound", connectorType: "Partner", forcesTls: true }],
  ({ connector }) => ({
    direction: "Inbound",
    name: connector ?? "From the internet",
    type: connector === null ? "No connector" : "Partner",
  }),
);

const named = (rows: typeof ROWS) => rows.map((row) => `${row.date.slice(8)} ${row.name}`);

test("forced TLS is told of configured connectors only", () => {
  expect(ROWS.map((row) => row.forcesTls)).toEqual([true, true, null, null]);
});

describe("rows sorted by", () => {
  test.for([
    ["the newest day", { column: "date", descending: true }, ["19 Contoso", "19 From the internet", "19 Old", "18 Contoso"]],
    ["most TLS 1.0", { column: "tls10", descending: true }, ["18 Contoso", "19 Contoso", "19 From the internet", "19 Old"]],
    [
      "least TLS 1.0, the unknown before all",
      { column: "tls10", descending: false },
      ["19 Old", "19 From the internet", "19 Contoso", "18 Contoso"],
    ],
    ["volume", { column: "volume", descending: true }, ["19 From the internet", "19 Contoso", "18 Contoso", "19 Old"]],
    ["unknown", { column: "unknown", descending: true }, ["19 From the internet", "19 Old", "19 Contoso", "18 Contoso"]],
    ["name", { column: "connector", descending: false }, ["19 Contoso", "18 Contoso", "19 From the internet", "19 Old"]],
  ] as const satisfies readonly (readonly [string, Sort, readonly string[]])[])("%s", ([, sort, expected]) => {
    expect(named(sortRows(ROWS, sort))).toEqual(expected);
  });
});

describe("a search", () => {
  test.for([
    ["CONTOSO", ["18 Contoso", "19 Contoso"]],
    ["contoso 11-19", ["19 Contoso"]],
    ["partner", ["18 Contoso", "19 Contoso", "19 Old"]],
    ["nobody", []],
    ["  ", ["18 Contoso", "19 Contoso", "19 From the internet", "19 Old"]],
  ] as const)("for %j", ([search, expected]) => {
    expect(named(searchRows(ROWS, search))).toEqual(expected);
  });
});

test("the foot sums every outcome", () => {
  expect(sumRows(ROWS)).toEqual({ ...emptyTlsCounts(), "TLSv1.0": 50, "TLSv1.2": 150, "TLSv1.3": 500, unknown: 10 });
});
