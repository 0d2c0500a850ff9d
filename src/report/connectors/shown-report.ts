import { boundedText } from "../../model/address-parameters.ts";
import { type CompareChoice, parseCompare, setCompare } from "./compare-choice.ts";
import { MOST_CLAUSES, parseClause, type ReportClause, renderClause } from "./report-clause.ts";

/** Columns of the details table in their order, as they stand in the address. */
export const REPORT_COLUMNS = [
  "date",
  "direction",
  "connector",
  "type",
  "forced-tls",
  "no-tls",
  "ssl3",
  "tls10",
  "tls11",
  "tls12",
  "tls13",
  "encrypted",
  "below-tls12",
  "below-change",
  "protected",
  "unknown",
  "volume",
  "volume-before",
  "volume-change",
] as const;
export type ReportColumn = (typeof REPORT_COLUMNS)[number];

export interface Sort {
  readonly column: ReportColumn;
  readonly descending: boolean;
}

export const NEWEST_FIRST: Sort = { column: "date", descending: true };

/** What the Connector report shows of a period, and how: all but the period itself. It stands in the page's address, and in a requested report. */
export interface ShownReport {
  /** What the period is held against; absent: as many days just before. */
  readonly compare?: CompareChoice;
  /** A path's key; `null` for all mail flow. */
  readonly show: string | null;
  readonly view: "mail-flow" | "tls";
  /** What is counted. */
  readonly count: "messages" | "recipients";
  readonly search: string;
  /** All of these must hold for a row of the table. */
  readonly where: readonly ReportClause[];
  /** A row of the table for each day, or for the whole period. */
  readonly group: "day" | "period";
  /** What stands in the columns of TLS versions. */
  readonly cells: "percent" | "counts";
  /** The columns that are shown; `null` for those that the table opens with. */
  readonly columns: readonly ReportColumn[] | null;
  readonly sort: Sort;
}

/** The report as it opens. */
export const REPORT_AS_IT_OPENS = {
  show: null,
  view: "mail-flow",
  count: "messages",
  search: "",
  where: [],
  group: "day",
  cells: "percent",
  columns: null,
  sort: NEWEST_FIRST,
} as const satisfies ShownReport;

/** Reads what an address says; what cannot be read is left out. */
export function parseShownReport(parameters: URLSearchParams): ShownReport {
  const compare = parseCompare(parameters);
  return {
    ...(compare.kind === "before" ? {} : { compare }),
    show: boundedText(parameters, "show"),
    view: parameters.get("view") === "tls" ? "tls" : "mail-flow",
    count: parameters.get("count") === "recipients" ? "recipients" : "messages",
    search: boundedText(parameters, "search") ?? "",
    where: parseClauses(parameters),
    group: parameters.get("group") === "period" ? "period" : "day",
    cells: parameters.get("cells") === "counts" ? "counts" : "percent",
    columns: parseColumns(parameters.get("columns")),
    sort: parseSort(parameters.get("sort")),
  };
}

/** Writes it into an address; what is as the report opens is left out. */
export function setShownReport(parameters: URLSearchParams, shown: ShownReport): void {
  if (shown.compare !== undefined) setCompare(parameters, shown.compare);
  for (const name of ["show", "view", "count", "search", "group", "cells"] as const) {
    const value = shown[name];
    if (value !== null && value !== REPORT_AS_IT_OPENS[name]) parameters.set(name, value);
  }
  for (const clause of shown.where) parameters.append("where", renderClause(clause));
  if (shown.columns !== null) parameters.set("columns", shown.columns.join(","));
  const { column, descending } = shown.sort;
  if (column !== "date" || !descending) parameters.set("sort", `${descending ? "-" : ""}${column}`);
}

function parseClauses(parameters: URLSearchParams): readonly ReportClause[] {
  return parameters
    .getAll("where")
    .slice(0, MOST_CLAUSES)
    .map(parseClause)
    .filter((clause) => clause !== undefined);
}

/** In the table's own order, whatever order they were written in; a table without any column would be none. */
function parseColumns(text: string | null): readonly ReportColumn[] | null {
  const named = new Set((text ?? "").split(","));
  const columns = REPORT_COLUMNS.filter((column) => named.has(column));
  return columns.length === 0 ? null : columns;
}

function parseSort(text: string | null): Sort {
  const descending = text?.startsWith("-") === true;
  const column = REPORT_COLUMNS.find((name) => name === (descending ? text?.slice(1) : text));
  return column === undefined ? NEWEST_FIRST : { column, descending };
}
