import type { Messages } from "../../messages/messages.ts";
import type { ConnectorSummary } from "../../model/connector-summary.ts";
import type { DayRange } from "../../model/day-range.ts";
import { keyOfPath } from "../../model/flow-path.ts";
import type { ConnectorDay } from "../../questions/connector-report.ts";
import { nameOfCompared } from "./compared-range.ts";
import { filterRows, searchRows } from "./find-rows.ts";
import { wordsOfPath } from "./path-words.ts";
import { type ComparedDays, createReportRows, type ReportRow, type RowTotals, sumRows } from "./report-rows.ts";
import type { ShownReport } from "./shown-report.ts";
import { sortRows } from "./sort-rows.ts";
import { chooseColumns, createTableColumns, type TableColumn } from "./table-columns.ts";

/** What a table is made of. */
export interface TableSource {
  readonly shown: ShownReport;
  readonly range: DayRange;
  /** Of every path. */
  readonly days: readonly ConnectorDay[];
  readonly connectors: readonly ConnectorSummary[];
  readonly compared: ComparedDays | null;
}

/** The rows and columns that the page shows for the same choices, of all its pages. */
export interface ReportTable {
  readonly rows: readonly ReportRow[];
  readonly totals: RowTotals;
  readonly columns: readonly TableColumn[];
}

/** The details table, made at once; the page makes it in steps. */
export function createReportTable({ shown, range, days, connectors, compared }: TableSource, messages: Messages): ReportTable {
  const { show, group, count } = shown;
  const chosen = show === null ? days : days.filter((day) => keyOfPath(day) === show);
  const all = createReportRows(chosen, { range, group, count, connectors, compared, wordsOf: (path) => wordsOfPath(messages, path) });
  const found = searchRows(filterRows(all, shown.where), shown.search);
  const comparedName = compared === null ? null : nameOfCompared(compared.range, range, messages.format);
  const context = { shown, messages, range, comparedName };
  return {
    rows: sortRows(found, shown.sort),
    totals: sumRows(found),
    columns: chooseColumns(createTableColumns(context), shown.columns, sumRows(all).counts, context),
  };
}
