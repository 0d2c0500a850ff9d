import type { ConnectorType } from "../model/connector.ts";
import { addDays, countDays } from "../model/day.ts";
import { type FlowPathName, keyOfPath } from "../model/flow-path.ts";
import { emptyTlsCounts, TLS_OUTCOMES, type TlsCounts, type TlsOutcome, totalOf } from "../model/tls.ts";
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
 * @param measure messages, or the recipients that they reached
 */
export function sumByPath(
  rows: readonly ConnectorDay[],
  days: readonly string[],
  configured: readonly FlowPath[],
  measure: "byTls" | "recipientsByTls" = "byTls",
): readonly FlowPathTotals[] {
  const places = new Map(days.map((day, index) => [day, index]));
  const sums = new Map<string, { readonly path: FlowPath; readonly daily: readonly Record<TlsOutcome, number>[] }>();
  const sumOf = (path: FlowPath) => {
    const key = keyOfPath(path);
    const known = sums.get(key);
    if (known !== undefined) return known;
    const made = { path, daily: days.map(() => emptyTlsCounts()) };
    sums.set(key, made);
    return made;
  };
  for (const path of configured) sumOf(path);
  for (const row of rows) {
    const place = places.get(row.date);
    const day = place === undefined ? undefined : sumOf(row).daily[place];
    if (day !== undefined) addInto(day, row[measure]);
  }
  const totals = [...sums].map(([key, { path, daily }]) => ({
    ...pathOf(path),
    key,
    daily,
    byTls: sumOfDays(daily),
  }));
  return totals.toSorted((left, right) => rankOf(left) - rankOf(right));
}

/** The day sums of several ways together. */
export function addDaily(paths: readonly FlowPathTotals[], days: number): readonly TlsCounts[] {
  return Array.from({ length: days }, (_, index) => {
    const sum = emptyTlsCounts();
    for (const { daily } of paths) {
      const day = daily[index];
      if (day !== undefined) addInto(sum, day);
    }
    return sum;
  });
}

function sumOfDays(daily: readonly TlsCounts[]): TlsCounts {
  const sum = emptyTlsCounts();
  for (const day of daily) addInto(sum, day);
  return sum;
}

/** In place: a year of fifty connectors is twenty thousand sums, made anew with each message that arrives. */
function addInto(sum: Record<TlsOutcome, number>, counts: TlsCounts): void {
  for (const outcome of TLS_OUTCOMES) sum[outcome] += counts[outcome];
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
