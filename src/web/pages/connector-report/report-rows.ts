import type { ConnectorSummary } from "../../../api/contract/connector-report.ts";
import type { FlowPath } from "../../../charts/flow-paths.ts";
import { knownOf, shareBelowTls12, shareOf } from "../../../charts/tls-paint.tsx";
import { keyOfPath } from "../../../model/flow-path.ts";
import { addTlsCounts, emptyTlsCounts, type TlsCounts, type TlsOutcome, totalOf } from "../../../model/tls.ts";
import type { ConnectorDay } from "../../../questions/connector-report.ts";
import type { ReportColumn, Sort } from "../../address/formats/connectors-address.ts";

/** One row of the details table: a day of one path, in the words that the reader sees and searches. */
export interface ReportRow {
  readonly key: string;
  /** The path's own key, as it stands in the address. */
  readonly pathKey: string;
  readonly date: string;
  readonly direction: string;
  readonly name: string;
  readonly type: string;
  readonly isConnector: boolean;
  /** `null` without a connector, or when it is not configured any more. */
  readonly forcesTls: boolean | null;
  readonly byTls: TlsCounts;
}

/** The words of a path: `From the internet`, `No connector`. */
export interface PathWords {
  readonly direction: string;
  readonly name: string;
  readonly type: string;
}

/** The columns that hold the share of an outcome. */
export const SHARE_COLUMNS: Readonly<Partial<Record<ReportColumn, TlsOutcome>>> = {
  "no-tls": "none",
  ssl3: "SSLv3",
  tls10: "TLSv1.0",
  tls11: "TLSv1.1",
  tls12: "TLSv1.2",
  tls13: "TLSv1.3",
  encrypted: "encrypted",
};

export function createReportRows(
  days: readonly ConnectorDay[],
  connectors: readonly ConnectorSummary[],
  wordsOf: (path: FlowPath) => PathWords,
): readonly ReportRow[] {
  const forced = new Map(connectors.map((connector) => [`${connector.direction}:${connector.name}`, connector.forcesTls]));
  return days.map((day) => ({
    key: `${day.date} ${keyOfPath(day)}`,
    pathKey: keyOfPath(day),
    date: day.date,
    ...wordsOf(day),
    isConnector: day.path === "connector",
    forcesTls: day.path === "connector" ? (forced.get(keyOfPath(day)) ?? null) : null,
    byTls: day.byTls,
  }));
}

/** Rows in which every word of the search occurs, whatever its case. */
export function searchRows(rows: readonly ReportRow[], search: string): readonly ReportRow[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = `${row.name} ${row.direction} ${row.type} ${row.date}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Sorted by a column; rows that are equal there come newest first, then with the largest share below TLS 1.2, then by volume. */
export function sortRows(rows: readonly ReportRow[], { column, descending }: Sort): readonly ReportRow[] {
  const turn = descending ? -1 : 1;
  return rows.toSorted(
    (left, right) =>
      turn * compare(sortValueOf(left, column), sortValueOf(right, column)) ||
      -compare(left.date, right.date) ||
      shareBelowTls12(right.byTls) - shareBelowTls12(left.byTls) ||
      totalOf(right.byTls) - totalOf(left.byTls),
  );
}

/** All counts together: the foot of the table. */
export function sumRows(rows: readonly ReportRow[]): TlsCounts {
  return rows.reduce((sum, row) => addTlsCounts(sum, row.byTls), emptyTlsCounts());
}

function sortValueOf(row: ReportRow, column: ReportColumn): string | number {
  const outcome = SHARE_COLUMNS[column];
  // A row of which nothing is known has no share: below every row that has one.
  if (outcome !== undefined) return knownOf(row.byTls) === 0 ? -1 : shareOf(row.byTls, outcome);
  if (column === "unknown") return row.byTls.unknown;
  if (column === "volume") return totalOf(row.byTls);
  if (column === "forced-tls") return row.forcesTls === null ? -1 : Number(row.forcesTls);
  if (column === "direction") return row.direction;
  if (column === "type") return row.type;
  return column === "connector" ? row.name : row.date;
}

function compare(left: string | number, right: string | number): number {
  if (typeof left === "string" && typeof right === "string") return left.localeCompare(right);
  return Number(left) - Number(right);
}
