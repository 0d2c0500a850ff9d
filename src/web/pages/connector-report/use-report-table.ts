import { useDeferredValue, useMemo } from "react";
import type { ConnectorSummary } from "../../../api/contract/connector-report.ts";
import type { DayRange } from "../../../api/contract/day-range.ts";
import type { ConnectorDay } from "../../../questions/connector-report.ts";
import type { ConnectorsAddress } from "../../address/formats/connectors-address.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { filterRows, searchRows } from "./find-rows.ts";
import { wordsOfPath } from "./path-words.ts";
import { type ColumnContext, createColumns, type DetailsColumn, isShownAtFirst } from "./report-columns.tsx";
import { type ComparedDays, createReportRows, type ReportRow, type RowTotals, sumRows } from "./report-rows.ts";
import { sortRows } from "./sort-rows.ts";

/** What the table is made of. */
export interface ReportTableSource {
  readonly address: ConnectorsAddress;
  readonly range: DayRange;
  /** Those of the chosen path. */
  readonly days: readonly ConnectorDay[];
  readonly compared: ComparedDays | null;
  readonly comparedName: string | null;
  readonly connectors: readonly ConnectorSummary[];
}

export interface ReportTable {
  /** Before any filter and search. */
  readonly rows: readonly ReportRow[];
  /** Those that are found, sorted; the table shows a page of them. */
  readonly found: readonly ReportRow[];
  readonly totals: RowTotals;
  /** Those that are shown. */
  readonly columns: readonly DetailsColumn[];
  /** Those that can be shown. */
  readonly possible: readonly DetailsColumn[];
}

/** The table as the address wants it. Each step is done anew only when what it depends on has changed. */
export function useReportTable({ address, range, days, compared, comparedName, connectors }: ReportTableSource): ReportTable {
  const messages = useMessages();
  const { group, count, where, sort } = address;
  const search = useDeferredValue(address.search);
  const rows = useMemo(
    () => createReportRows(days, { range, group, count, connectors, compared, wordsOf: (path) => wordsOfPath(messages, path) }),
    [days, range, group, count, connectors, compared, messages],
  );
  const clauses = JSON.stringify(where);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every address has a new list of the same clauses
  const filtered = useMemo(() => filterRows(rows, where), [rows, clauses]);
  const searched = useMemo(() => searchRows(filtered, search), [filtered, search]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every address has a new object of the same order
  const found = useMemo(() => sortRows(searched, sort), [searched, sort.column, sort.descending]);
  const totals = useMemo(() => sumRows(searched), [searched]);
  const all = useMemo(() => sumRows(rows).counts, [rows]);
  const context: ColumnContext = { address, messages, range, comparedName };
  const possible = createColumns(context);
  const { columns } = address;
  const isShown = ({ column }: DetailsColumn) => columns?.includes(column) ?? isShownAtFirst(column, all, context);
  const shown = possible.filter(isShown);
  return { rows, found, totals, columns: shown.length === 0 ? possible.slice(0, 1) : shown, possible };
}
