import type { CsvValue } from "../../messages/csv.ts";
import type { Messages } from "../../messages/messages.ts";
import type { DayRange } from "../../model/day-range.ts";
import type { TlsCounts } from "../../model/tls.ts";
import { createCompareColumns } from "./compare-columns.ts";
import { createFigureColumns } from "./figure-columns.ts";
import type { ReportRow, RowTotals } from "./report-rows.ts";
import { REPORT_COLUMNS, type ReportColumn, type ShownReport } from "./shown-report.ts";

/** A column of the details table, in words and plain values: the page draws it, a mail and a CSV file write it. */
export interface TableColumn {
  readonly column: ReportColumn;
  readonly title: string;
  /** Figures stand at the right and have a sum in the foot. */
  readonly isFigure: boolean;
  /** What is read in the row. */
  readonly words: (row: ReportRow) => string;
  /** The same for an export: a plain number, or the word that is shown. */
  readonly plain: (row: ReportRow) => CsvValue;
  /** Nothing to say: left out where there is little room. */
  readonly isZero: (row: ReportRow) => boolean;
  /** `null` where there is nothing to sum up. */
  readonly foot: (totals: RowTotals) => string | null;
}

/** What the columns depend on beside the row. */
export interface ColumnContext {
  readonly shown: Pick<ShownReport, "group" | "cells">;
  readonly messages: Messages;
  readonly range: DayRange;
  /** How the days that the report is held against are called; `null` when it is held against none. */
  readonly comparedName: string | null;
}

/** Outcomes that have a column when they occur; the others always have one. */
const ONLY_WHEN_PRESENT = { ssl3: "SSLv3", encrypted: "encrypted" } as const;
const ON_DEMAND: ReadonlySet<ReportColumn> = new Set(["below-tls12", "below-change", "protected", "volume-before"]);

/** Every column that the table can have, in order. */
export function createTableColumns(context: ColumnContext): readonly TableColumn[] {
  const made = [...createWordColumns(context), ...createFigureColumns(context), ...createCompareColumns(context)];
  const isPossible = ({ column }: TableColumn) => column !== "date" || context.shown.group === "day";
  return made.filter(isPossible).toSorted((left, right) => REPORT_COLUMNS.indexOf(left.column) - REPORT_COLUMNS.indexOf(right.column));
}

/**
 * The columns that are shown; never none.
 *
 * @param chosen `null`: those that the table opens with
 * @param total of all rows, before any filter and search
 */
export function chooseColumns<Column extends Pick<TableColumn, "column">>(
  possible: readonly Column[],
  chosen: ShownReport["columns"],
  total: TlsCounts,
  context: ColumnContext,
): readonly Column[] {
  const shown = possible.filter(({ column }) => chosen?.includes(column) ?? isShownAtFirst(column, total, context));
  return shown.length === 0 ? possible.slice(0, 1) : shown;
}

function isShownAtFirst(column: ReportColumn, total: TlsCounts, { shown, comparedName }: ColumnContext): boolean {
  if (column === "volume-change") return shown.group === "period" && comparedName !== null;
  if (column === "ssl3" || column === "encrypted") return total[ONLY_WHEN_PRESENT[column]] > 0;
  return !ON_DEMAND.has(column);
}

function createWordColumns({ messages, range }: ColumnContext): readonly TableColumn[] {
  const { text, format } = messages;
  const { columns } = text.report;
  const column = (name: ReportColumn, title: string, words: (row: ReportRow) => string): TableColumn => ({
    column: name,
    title,
    isFigure: false,
    words,
    plain: words,
    isZero: () => false,
    foot: () => null,
  });
  // Within a year the weekday tells more than the year does.
  const nameOfDay = range.from.slice(0, 4) === range.to.slice(0, 4) ? format.weekday : format.day;
  const forced = ({ forcesTls }: ReportRow) => (forcesTls === null ? "–" : forcesTls ? text.report.yes : text.report.no);
  return [
    { ...column("date", columns.date, (row) => nameOfDay(row.from)), plain: (row) => row.from },
    column("direction", columns.direction, (row) => row.direction),
    column("connector", columns.connector, (row) => row.name),
    column("type", columns.type, (row) => row.type),
    { ...column("forced-tls", columns.forcedTls, forced), isZero: (row) => row.forcesTls === null },
  ];
}
