import { useDeferredValue, useMemo } from "react";
import type { ConnectorSummary } from "../../../api/contract/connector-report.ts";
import type { DayRange } from "../../../api/contract/day-range.ts";
import type { ConnectorDay } from "../../../questions/connector-report.ts";
import { filterRows, searchRows } from "../../../report/connectors/find-rows.ts";
import { wordsOfPath } from "../../../report/connectors/path-words.ts";
import { type ComparedDays, createReportRows, type ReportRow, type RowTotals, sumRows } from "../../../report/connectors/report-rows.ts";
import { sortRows } from "../../../report/connectors/sort-rows.ts";
import { type ColumnContext, chooseColumns } from "../../../report/connectors/table-columns.ts";
import type { ConnectorsAddress } from "../../address/formats/connectors-address.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { createColumns, type DetailsColumn } from "./report-columns.tsx";

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
  const context: ColumnContext = { shown: address, messages, range, comparedName };
  const possible = createColumns(address, context);
  return { rows, found, totals, columns: chooseColumns(possible, address.columns, all, context), possible };
}
