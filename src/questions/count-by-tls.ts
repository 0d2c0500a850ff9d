import { emptyTlsCounts, TLS_OUTCOMES, type TlsCounts } from "../model/tls.ts";
import { memberOf, numberOf, type Row } from "./row-values.ts";

/** Sums a measure of rows that have a column `tls`, outcome by outcome. */
export function countByTls(rows: readonly Row[], measure: "messages" | "recipients" = "messages"): TlsCounts {
  const counts = emptyTlsCounts();
  for (const row of rows) counts[memberOf(TLS_OUTCOMES, row.tls)] += numberOf(row[measure]);
  return counts;
}

/** Rows with the same value in a column, in the order in which the values first appear. */
export function groupRows(rows: readonly Row[], column: string): readonly (readonly [value: string, rows: readonly Row[]])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const value = String(row[column]);
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [row]);
    else group.push(row);
  }
  return [...groups];
}
