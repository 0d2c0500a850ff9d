import { countDays, parseDay } from "./day.ts";

/** Whole days in the report's time zone, both included: `2026-11-13` to `2026-11-19`. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** Ten years. */
export const MOST_DAYS = 3660;

/** Whether two texts are a first and a last day, at most ten years apart. */
export function isDayRange(from: string, to: string): boolean {
  if (parseDay(from) === undefined || parseDay(to) === undefined) return false;
  const days = countDays(from, to);
  return days >= 1 && days <= MOST_DAYS;
}
