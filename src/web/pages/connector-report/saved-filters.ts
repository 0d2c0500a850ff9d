import { MOST_CLAUSES, parseClause, type ReportClause, renderClause } from "../../../report/connectors/report-clause.ts";
import { useKeptList } from "../../preferences/kept-list.ts";

/** Conditions under a name, kept in this browser. */
export interface SavedFilter {
  readonly name: string;
  readonly where: readonly ReportClause[];
}

export const MOST_FILTERS = 20;
export const LONGEST_NAME = 60;

/** What is kept of a filter: its conditions as they stand in an address, so that both are read alike. */
interface KeptFilter {
  readonly name: string;
  readonly where: readonly string[];
}

/** Reads what is kept; `undefined` for what is no filter. */
export function parseSavedFilter(value: unknown): SavedFilter | undefined {
  if (typeof value !== "object" || value === null || !("name" in value) || !("where" in value)) return undefined;
  const name = typeof value.name === "string" ? value.name.trim().slice(0, LONGEST_NAME) : "";
  const texts: readonly unknown[] = Array.isArray(value.where) ? value.where.slice(0, MOST_CLAUSES) : [];
  const where = texts.map((text) => (typeof text === "string" ? parseClause(text) : undefined)).filter((clause) => clause !== undefined);
  return name === "" || where.length === 0 ? undefined : { name, where };
}

/** The filters with one more; one of the same name is replaced. */
export function addFilter(filters: readonly SavedFilter[], filter: SavedFilter): readonly SavedFilter[] {
  const isSame = ({ name }: SavedFilter) => name === filter.name;
  if (filters.some(isSame)) return filters.map((one) => (isSame(one) ? filter : one));
  return [...filters, filter].slice(0, MOST_FILTERS);
}

/** The filters with one under another name; one that had that name is gone. */
export function renameFilter(filters: readonly SavedFilter[], from: string, to: string): readonly SavedFilter[] {
  return filters.filter(({ name }) => name !== to || name === from).map((one) => (one.name === from ? { ...one, name: to } : one));
}

export interface SavedFilters {
  readonly filters: readonly SavedFilter[];
  readonly save: (filter: SavedFilter) => void;
  readonly rename: (from: string, to: string) => void;
  readonly remove: (name: string) => void;
}

export function useSavedFilters(): SavedFilters {
  const [kept, change] = useKeptList<KeptFilter>("report-filters", parseKept);
  const apply = (how: (filters: readonly SavedFilter[]) => readonly SavedFilter[]) =>
    change((items) => how(readFilters(items)).map(toKept));
  return {
    filters: readFilters(kept),
    save: (filter) => apply((filters) => addFilter(filters, filter)),
    rename: (from, to) => apply((filters) => renameFilter(filters, from, to)),
    remove: (name) => apply((filters) => filters.filter((filter) => filter.name !== name)),
  };
}

function parseKept(value: unknown): KeptFilter | undefined {
  const filter = parseSavedFilter(value);
  return filter === undefined ? undefined : toKept(filter);
}

function readFilters(kept: readonly KeptFilter[]): readonly SavedFilter[] {
  return kept.map(parseSavedFilter).filter((filter) => filter !== undefined);
}

function toKept({ name, where }: SavedFilter): KeptFilter {
  return { name, where: where.map(renderClause) };
}
