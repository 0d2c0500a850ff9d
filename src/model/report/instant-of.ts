import { offsetMsAt } from "../time-zone.ts";

const DAY_MS = 86_400_000;

/**
 * The instant at which clocks of a time zone show a day and a time.
 *
 * A time that is shown twice, when summer time ends, is the first of the two; one that is skipped, when it begins, is as much later as is
 * skipped: 02:30 becomes 03:30.
 *
 * @param day `2026-11-19`
 * @param time `07:30`
 * @returns epoch milliseconds UTC
 * @see ECMAScript Temporal, disambiguation "compatible"
 */
export function instantOf(day: string, time: string, timeZone: string): number {
  const shown = Date.parse(`${day}T${time}:00Z`);
  const before = shown - offsetMsAt(timeZone, shown - DAY_MS);
  const after = shown - offsetMsAt(timeZone, shown + DAY_MS);
  const found = [before, after].filter((instant) => instant + offsetMsAt(timeZone, instant) === shown);
  // Of a skipped time the offset before the change leads past it.
  return found.length === 0 ? before : Math.min(...found);
}
