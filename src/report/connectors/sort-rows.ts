import { shareBelowTls12 } from "../../charts/tls-paint.tsx";
import type { ReportRow } from "./report-rows.ts";
import { figureIn } from "./row-figures.ts";
import type { ReportColumn, Sort } from "./shown-report.ts";

/**
 * Sorted by a column; rows that are equal there come newest first, then with the largest share below TLS 1.2, then by volume.
 *
 * Everything that is compared is a number that is made once for each row: a comparison of words costs a hundred times as much, and a
 * year of fifty connectors takes a quarter of a million of them.
 */
export function sortRows(rows: readonly ReportRow[], { column, descending }: Sort): readonly ReportRow[] {
  const turn = descending ? -1 : 1;
  const keyOf = keyOfColumn(rows, column);
  const placeOf = rankOf(rows, ({ from }) => from);
  return rows
    .map((row) => ({ row, key: turn * keyOf(row), place: placeOf(row), below: shareBelowTls12(row.counts) }))
    .sort(
      (left, right) =>
        compare(left.key, right.key) || right.place - left.place || right.below - left.below || right.row.total - left.row.total,
    )
    .map(({ row }) => row);
}

/** Two infinite changes are equal, though their difference is no number. */
function compare(left: number, right: number): number {
  return left === right ? 0 : left - right;
}

function keyOfColumn(rows: readonly ReportRow[], column: ReportColumn): (row: ReportRow) => number {
  if (column === "date") return rankOf(rows, ({ from }) => from);
  if (column === "direction" || column === "type") return rankOf(rows, (row) => row[column]);
  if (column === "connector") return rankOf(rows, ({ name }) => name);
  if (column === "forced-tls") return ({ forcesTls }) => (forcesTls === null ? -1 : Number(forcesTls));
  // A row without the figure stands below every row that has one, however far that has fallen.
  return (row) => figureIn(row, column) ?? Number.MIN_SAFE_INTEGER;
}

/** The place of a row's word among all words of the column. */
function rankOf(rows: readonly ReportRow[], wordOf: (row: ReportRow) => string): (row: ReportRow) => number {
  const { compare: compareWords } = new Intl.Collator();
  const words = [...new Set(rows.map(wordOf))].sort(compareWords);
  const places = new Map(words.map((word, place) => [word, place]));
  return (row) => places.get(wordOf(row)) ?? 0;
}
