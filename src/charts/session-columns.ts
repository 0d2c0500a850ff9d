import type { ReportedDay } from "../questions/tls-reports/tls-reports-question.ts";
import { daysBetween } from "./flow-paths.ts";
import { daysPerColumn } from "./time-columns.ts";

/** What a column stands for: a day, or some days of a long period. */
export interface SessionColumn {
  readonly from: string;
  readonly to: string;
  readonly sessions: number;
  readonly failed: number;
}

/** The columns of a period, counted back from its last day so that the newest one is whole. */
export function sessionColumns(days: readonly ReportedDay[], from: string, to: string): readonly SessionColumn[] {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const dates = daysBetween(from, to);
  const step = daysPerColumn(dates.length);
  const columns: SessionColumn[] = [];
  for (let end = dates.length; end > 0; end -= step) {
    const within = dates.slice(Math.max(0, end - step), end);
    const counted = within.flatMap((date) => byDate.get(date) ?? []);
    columns.push({
      from: within[0] ?? from,
      to: within.at(-1) ?? to,
      sessions: counted.reduce((sum, { sessions }) => sum + sessions, 0),
      failed: counted.reduce((sum, { failed }) => sum + failed, 0),
    });
  }
  return columns.reverse();
}
