import type { CsvValue } from "../../messages/csv.ts";
import type { ReportRow } from "./report-rows.ts";
import type { TableColumn } from "./table-columns.ts";

/** A table as plain values, the columns' names first: what an export of it holds, here and in a mail. */
export function tableRowsOf(columns: readonly TableColumn[], rows: readonly ReportRow[]): readonly (readonly CsvValue[])[] {
  return [columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ plain }) => plain(row)))];
}
