import type { FlowPath } from "../../charts/flow-paths.ts";
import { emptyTlsCounts, type TlsCounts } from "../../model/tls.ts";
import type { ConnectorDay } from "../../questions/connector-report.ts";
import { createReportRows, type PathWords, type ReportRow } from "./report-rows.ts";

export const WEEK = { from: "2026-11-13", to: "2026-11-19" } as const;

/** A day of an inbound connector, or of the internet (`null`). */
export function day(date: string, connector: string | null, counts: Partial<TlsCounts>): ConnectorDay {
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

export function wordsOf({ connector }: FlowPath): PathWords {
  return {
    direction: "Inbound",
    name: connector ?? "From the internet",
    type: connector === null ? "No connector" : "Partner",
  };
}

/** Four rows of two days: half of one connector's mail is old, of another nothing is known. */
export const ROWS: readonly ReportRow[] = createReportRows(
  [
    day("2026-11-18", "Contoso", { "TLSv1.0": 40, "TLSv1.2": 60 }),
    day("2026-11-19", "Contoso", { "TLSv1.0": 10, "TLSv1.2": 90 }),
    day("2026-11-19", null, { "TLSv1.3": 500, unknown: 7 }),
    day("2026-11-19", "Old", { unknown: 3 }),
  ],
  {
    range: WEEK,
    group: "day",
    count: "messages",
    connectors: [{ name: "Contoso", direction: "inbound", connectorType: "Partner", forcesTls: true }],
    compared: null,
    wordsOf,
  },
);

/** `19 Contoso` for each row. */
export function named(rows: readonly ReportRow[]): readonly string[] {
  return rows.map((row) => `${row.from.slice(8)} ${row.name}`);
}
