import { addDays } from "../model/day.ts";
import { addTlsCounts, emptyTlsCounts, type TlsCounts } from "../model/tls.ts";
import type { DailyTls } from "../questions/daily-tls.ts";
import { daysBetween } from "./flow-paths.ts";

/** How many days a column of a chart over time stands for. */
export type DaysPerColumn = 1 | 7 | 28;

/** What a column of a chart over time stands for: a day, or some days of a long period. */
export interface TimeColumn {
  /** First and last day, the same for a single one. */
  readonly from: string;
  readonly to: string;
  /** `null` without mail. */
  readonly counts: TlsCounts | null;
}

/** With more columns each would be narrower than three pixels of the widest chart. */
const MOST_COLUMNS = 200;

/** A day for each column, or a week or four in a long period. */
export function daysPerColumn(days: number): DaysPerColumn {
  if (days <= MOST_COLUMNS) return 1;
  return days <= 7 * MOST_COLUMNS ? 7 : 28;
}

/**
 * The columns of a period, counted back from its last day so that the newest one is whole; the oldest may be shorter.
 *
 * @param daily days with mail, in any order
 */
export function timeColumns(daily: readonly DailyTls[], from: string, to: string): readonly TimeColumn[] {
  const byDate = new Map(daily.map(({ date, byTls }) => [date, byTls]));
  const days = daysBetween(from, to);
  const step = daysPerColumn(days.length);
  const columns: TimeColumn[] = [];
  for (let end = days.length; end > 0; end -= step) {
    const within = days.slice(Math.max(0, end - step), end);
    const counts = within.flatMap((day) => byDate.get(day) ?? []);
    columns.push({
      from: within[0] ?? from,
      to: within.at(-1) ?? to,
      counts: counts.length === 0 ? null : counts.reduce(addTlsCounts, emptyTlsCounts()),
    });
  }
  return columns.reverse();
}

/** The sum of the columns that end within the newest days. */
export function sumOfNewest(columns: readonly TimeColumn[], days: number): TlsCounts {
  const first = addDays(columns.at(-1)?.to ?? "1970-01-01", 1 - days);
  return columns.reduce((sum, { to, counts }) => (to < first || counts === null ? sum : addTlsCounts(sum, counts)), emptyTlsCounts());
}
