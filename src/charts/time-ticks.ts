import { countDays } from "../model/day.ts";
import type { TimeColumn } from "./time-columns.ts";

export interface TimeTick {
  /** Index of the column. */
  readonly column: number;
  readonly day: string;
  /** The newest is named at its right end, so that the name does not stick out. */
  readonly isNewest: boolean;
}

/** Up to so many days are told by weeks, more by months. */
const MOST_DAYS_BY_WEEK = 45;
/** Days between two ticks of a short period. */
const DAY_STEPS = [1, 2, 7] as const;
const APART_PX = 64;

/** The columns to name below a chart over time: the first of each month, or some days of a short period, and the newest. */
export function timeTicks(columns: readonly TimeColumn[], widthPx: number): readonly TimeTick[] {
  const newest = columns.at(-1);
  if (newest === undefined) return [];
  const step = widthPx / columns.length;
  const days = DAY_STEPS.find((each) => each * step >= APART_PX) ?? 7;
  const byMonth = countDays(columns[0]?.from ?? newest.to, newest.to) > MOST_DAYS_BY_WEEK;
  const last: TimeTick = { column: columns.length - 1, day: newest.to, isNewest: true };
  const ticks: TimeTick[] = [];
  // The newest is named at its end, a tick at its beginning: both need their own room.
  let free = widthPx - 1.6 * APART_PX;
  for (let column = columns.length - 2; column >= 0; column--) {
    const day = firstOf(columns[column], byMonth, (columns.length - 1 - column) % days);
    if (day === null || column * step > free) continue;
    ticks.unshift({ column, day, isNewest: false });
    free = column * step - APART_PX;
  }
  return [...ticks, last];
}

function firstOf(column: TimeColumn | undefined, byMonth: boolean, fromTick: number): string | null {
  if (column === undefined) return null;
  if (!byMonth) return fromTick === 0 ? column.from : null;
  const month = column.to.slice(0, 7);
  return column.from <= `${month}-01` ? `${month}-01` : null;
}
