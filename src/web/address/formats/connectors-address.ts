import type { AddressFormat } from "../address-format.ts";
import { boundedText, parseTablePage } from "../bounded-text.ts";
import type { PeriodChoice } from "../period-choice.ts";

/** Columns that the details table can be sorted by, as they stand in the address. */
export const SORT_COLUMNS = [
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
  "unknown",
  "volume",
] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export interface Sort {
  readonly column: SortColumn;
  readonly descending: boolean;
}

export interface ConnectorsAddress {
  readonly page: "connectors";
  readonly period: PeriodChoice;
  /** A path's key; `null` for all mail flow. */
  readonly show: string | null;
  readonly view: "mail-flow" | "tls";
  readonly search: string;
  readonly sort: Sort;
  /** The first is 1. */
  readonly tablePage: number;
}

export const NEWEST_FIRST: Sort = { column: "date", descending: true };

/** The Connector report as it opens. */
export function connectorsAddress(
  period: PeriodChoice,
  changes: Partial<Omit<ConnectorsAddress, "page" | "period">> = {},
): ConnectorsAddress {
  return { page: "connectors", period, show: null, view: "mail-flow", search: "", sort: NEWEST_FIRST, tablePage: 1, ...changes };
}

export const connectorsFormat: AddressFormat<ConnectorsAddress> = {
  page: "connectors",
  parse(path, parameters, period) {
    if (path.length !== 1 || path[0] !== "connectors") return undefined;
    return connectorsAddress(period, {
      show: boundedText(parameters, "show"),
      view: parameters.get("view") === "tls" ? "tls" : "mail-flow",
      search: boundedText(parameters, "search") ?? "",
      sort: parseSort(parameters.get("sort")),
      tablePage: parseTablePage(parameters.get("page")),
    });
  },
  pathOf: () => ["connectors"],
  setParameters(parameters, { show, view, search, sort, tablePage }) {
    if (show !== null) parameters.set("show", show);
    if (view === "tls") parameters.set("view", "tls");
    if (search !== "") parameters.set("search", search);
    if (sort.column !== "date" || !sort.descending) parameters.set("sort", `${sort.descending ? "-" : ""}${sort.column}`);
    if (tablePage > 1) parameters.set("page", String(tablePage));
  },
};

function parseSort(text: string | null): Sort {
  const descending = text?.startsWith("-") === true;
  const column = SORT_COLUMNS.find((name) => name === (descending ? text?.slice(1) : text));
  return column === undefined ? NEWEST_FIRST : { column, descending };
}
