import type { DayRange } from "../../api/contract.ts";
import { countDays, parseDay } from "../../model/day.ts";

/** Presets that move along with the newest delivery. */
export const LAST_DAYS = [7, 30, 90] as const;

export type PeriodChoice = { readonly kind: "last"; readonly days: (typeof LAST_DAYS)[number] } | ({ readonly kind: "days" } & DayRange);

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

export interface FlowAddress {
  readonly page: "flow";
  readonly period: PeriodChoice;
  /** What lies open over the page. */
  readonly flyout: "protected" | null;
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

export interface UnknownAddress {
  readonly page: "unknown";
  readonly period: PeriodChoice;
}

/** Where the reader is: everything that a reload or a copied link must bring back. Appearance and language are not in it. */
export type Address = FlowAddress | ConnectorsAddress | UnknownAddress;

export const LAST_WEEK = { kind: "last", days: 7 } as const satisfies PeriodChoice;
export const NEWEST_FIRST: Sort = { column: "date", descending: true };

const LONGEST_TEXT = 256;
const MOST_DAYS = 3660;

/** The Connector report as it opens. */
export function connectorsAddress(
  period: PeriodChoice,
  changes: Partial<Omit<ConnectorsAddress, "page" | "period">> = {},
): ConnectorsAddress {
  return { page: "connectors", period, show: null, view: "mail-flow", search: "", sort: NEWEST_FIRST, tablePage: 1, ...changes };
}

/**
 * Reads an address. Parameters that it does not know, or cannot read, are left out.
 *
 * A parameter is never given another meaning: what changes gets a new name, so that links keep working.
 *
 * @param path `/connectors`
 * @param query `?view=tls`
 */
export function parseAddress(path: string, query: string): Address {
  const parameters = new URLSearchParams(query);
  const period = parsePeriod(parameters);
  if (path === "/" || path === "/flow") return { page: "flow", period, flyout: null };
  if (path === "/flow/protected") return { page: "flow", period, flyout: "protected" };
  if (path !== "/connectors") return { page: "unknown", period };
  return connectorsAddress(period, {
    show: parameters.get("show")?.slice(0, LONGEST_TEXT) || null,
    view: parameters.get("view") === "tls" ? "tls" : "mail-flow",
    search: (parameters.get("search") ?? "").slice(0, LONGEST_TEXT),
    sort: parseSort(parameters.get("sort")),
    tablePage: parseTablePage(parameters.get("page")),
  });
}

/** The address of a page, the shortest that leads there: what is as it opens is left out. */
export function renderAddress(address: Address): string {
  const parameters = new URLSearchParams();
  if (address.period.kind === "days") {
    parameters.set("from", address.period.from);
    parameters.set("to", address.period.to);
  } else if (address.period.days !== LAST_WEEK.days) parameters.set("days", String(address.period.days));
  if (address.page === "connectors") setReport(parameters, address);
  const query = parameters.toString();
  return query === "" ? pathOf(address) : `${pathOf(address)}?${query}`;
}

function pathOf(address: Address): string {
  if (address.page === "connectors") return "/connectors";
  return address.page === "flow" && address.flyout === "protected" ? "/flow/protected" : "/flow";
}

function setReport(parameters: URLSearchParams, { show, view, search, sort, tablePage }: ConnectorsAddress): void {
  if (show !== null) parameters.set("show", show);
  if (view === "tls") parameters.set("view", "tls");
  if (search !== "") parameters.set("search", search);
  if (sort.column !== "date" || !sort.descending) parameters.set("sort", `${sort.descending ? "-" : ""}${sort.column}`);
  if (tablePage > 1) parameters.set("page", String(tablePage));
}

function parsePeriod(parameters: URLSearchParams): PeriodChoice {
  const from = parameters.get("from");
  const to = parameters.get("to");
  if (from !== null && to !== null && isDayRange(from, to)) return { kind: "days", from, to };
  const days = LAST_DAYS.find((count) => String(count) === parameters.get("days"));
  return days === undefined ? LAST_WEEK : { kind: "last", days };
}

function isDayRange(from: string, to: string): boolean {
  if (parseDay(from) === undefined || parseDay(to) === undefined) return false;
  const days = countDays(from, to);
  return days >= 1 && days <= MOST_DAYS;
}

function parseSort(text: string | null): Sort {
  const descending = text?.startsWith("-") === true;
  const column = SORT_COLUMNS.find((name) => name === (descending ? text?.slice(1) : text));
  return column === undefined ? NEWEST_FIRST : { column, descending };
}

function parseTablePage(text: string | null): number {
  return text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}
