import type { ConnectorType } from "../model/connector.ts";
import { addDays, countDays } from "../model/day.ts";
import { type FlowPathName, keyOfPath } from "../model/flow-path.ts";
import { addTlsCounts, emptyTlsCounts, type TlsCounts, totalOf } from "../model/tls.ts";
import type { ConnectorDay } from "../questions/connector-report.ts";

/** A way that mail takes in one direction: a connector, or one of the two without. */
export interface FlowPath extends FlowPathName {
  readonly connectorType: ConnectorType | null;
}

/** What one way carried in a period. */
export interface FlowPathTotals extends FlowPath {
  readonly key: string;
  readonly byTls: TlsCounts;
  /** Counts of each day of the period, in order; days without mail are zero. */
  readonly daily: readonly TlsCounts[];
}

/** Every day of a period, both ends included. */
export function daysBetween(from: string, to: string): readonly string[] {
  return Array.from({ length: Math.max(0, countDays(from, to)) }, (_, index) => addDays(from, index));
}

/**
 * Sums the report's rows per way: inbound before outbound, the internet first, then the connectors as configured, then
 * those that are not configured any more, then the own network.
 *
 * @param configured are listed even when they carried nothing
 */
export function sumByPath(
  rows: readonly ConnectorDay[],
  days: readonly string[],
  configured: readonly FlowPath[],
): readonly FlowPathTotals[] {
  const places = new Map(days.map((day, index) => [day, index]));
  const sums = new Map<string, { readonly path: FlowPath; readonly daily: TlsCounts[] }>();
  const sumOf = (path: FlowPath) => {
    const key = keyOfPath(path);
    const known = sums.get(key) ?? { path, daily: days.map(() => emptyTlsCounts()) };
    sums.set(key, known);
    return known;
  };
  for (const path of configured) sumOf(path);
  for (const row of rows) {
    const place = places.get(row.date);
    if (place === undefined) continue;
    const { daily } = sumOf(row);
    daily[place] = addTlsCounts(daily[place] ?? emptyTlsCounts(), row.byTls);
  }
  const totals = [...sums].map(([key, { path, daily }]) => ({
    ...pathOf(path),
    key,
    daily,
    byTls: daily.reduce(addTlsCounts, emptyTlsCounts()),
  }));
  return totals.toSorted((left, right) => rankOf(left) - rankOf(right));
}

/** The day sums of several ways together. */
export function addDaily(paths: readonly FlowPathTotals[], days: number): readonly TlsCounts[] {
  return Array.from({ length: days }, (_, index) =>
    paths.reduce((sum, path) => addTlsCounts(sum, path.daily[index] ?? sum), emptyTlsCounts()),
  );
}

export function messagesPerDay(daily: readonly TlsCounts[]): readonly number[] {
  return daily.map(totalOf);
}

function pathOf({ direction, path, connector, connectorType }: FlowPath): FlowPath {
  return { direction, path, connector, connectorType };
}

function rankOf({ direction, path }: FlowPath): number {
  const within = path === "internet" ? 0 : path === "connector" ? 1 : 2;
  return (direction === "inbound" ? 0 : 10) + within;
}
