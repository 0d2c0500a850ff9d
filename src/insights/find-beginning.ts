import { countDays } from "../model/day.ts";
import type { InsightBeginning } from "./insight.ts";

/**
 * Since which day something has gone on: back from its newest day over every pause that is no longer than the window.
 *
 * @param days on which it occurred, oldest first
 * @param oldest the day of the store's oldest mail
 * @returns `null` where it never occurred
 */
export function findBeginning(days: readonly string[], oldest: string | null, windowDays: number): InsightBeginning | null {
  let beginning = days.at(-1);
  if (beginning === undefined) return null;
  for (const day of days.toReversed()) {
    if (countDays(day, beginning) - 1 > windowDays) break;
    beginning = day;
  }
  return { day: beginning, orEarlier: oldest === null || countDays(oldest, beginning) - 1 < windowDays };
}
