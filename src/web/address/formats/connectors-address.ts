import type { AddressFormat } from "../address-format.ts";
import { boundedText, parseTablePage } from "../bounded-text.ts";
import { type CompareChoice, parseCompare, setCompare } from "../compare-choice.ts";
import type { PeriodChoice } from "../period-choice.ts";
import { MOST_CLAUSES, parseClause, type ReportClause, renderClause } from "../report-clause.ts";

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

/** Rows of one page of the table. */
export const PAGE_SIZES = [12, 25, 50, 100] as const;
export type PageSize = (typeof PAGE_SIZES)[number];

export interface ConnectorsAddress {
  readonly page: "connectors";
  readonly period: PeriodChoice;
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
  readonly rows: PageSize;
  /** The first is 1. */
  readonly tablePage: number;
}

export const NEWEST_FIRST: Sort = { column: "date", descending: true };

const AS_IT_OPENS = {
  show: null,
  view: "mail-flow",
  count: "messages",
  search: "",
  where: [],
  group: "day",
  cells: "percent",
  columns: null,
  sort: NEWEST_FIRST,
  rows: 12,
  tablePage: 1,
} as const satisfies Omit<ConnectorsAddress, "page" | "period">;

/** The Connector report as it opens. */
export function connectorsAddress(
  period: PeriodChoice,
  changes: Partial<Omit<ConnectorsAddress, "page" | "period">> = {},
): ConnectorsAddress {
  return { page: "connectors", period, ...AS_IT_OPENS, ...changes };
}

export const connectorsFormat: AddressFormat<ConnectorsAddress> = {
  page: "connectors",
  parse(path, parameters, period) {
    if (path.length !== 1 || path[0] !== "connectors") return undefined;
    const compare = parseCompare(parameters);
    return connectorsAddress(period, {
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
      rows: PAGE_SIZES.find((size) => String(size) === parameters.get("rows")) ?? AS_IT_OPENS.rows,
      tablePage: parseTablePage(parameters.get("page")),
    });
  },
  pathOf: () => ["connectors"],
  setParameters(parameters, address) {
    if (address.compare !== undefined) setCompare(parameters, address.compare);
    for (const name of ["show", "view", "count", "search", "group", "cells", "rows"] as const) {
      const value = address[name];
      if (value !== null && value !== AS_IT_OPENS[name]) parameters.set(name, String(value));
    }
    for (const clause of address.where) parameters.append("where", renderClause(clause));
    if (address.columns !== null) parameters.set("columns", address.columns.join(","));
    const { column, descending } = address.sort;
    if (column !== "date" || !descending) parameters.set("sort", `${descending ? "-" : ""}${column}`);
    if (address.tablePage > 1) parameters.set("page", String(address.tablePage));
  },
};

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
