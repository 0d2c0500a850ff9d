import type { Formats } from "../formats.ts";

/** The words for one and for several of a unit. */
type Unit = readonly [one: string, other: string];

export interface DurationWords {
  readonly minutes: Unit;
  readonly hours: Unit;
  readonly days: Unit;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A stretch of time in its largest whole unit: `26 hours`, `3 days`. Below two of a unit the next smaller one is taken. */
export function writeDuration(format: Formats, durationMs: number, words: DurationWords): string {
  if (durationMs >= 2 * DAY_MS) return count(format, durationMs / DAY_MS, words.days);
  if (durationMs >= 2 * HOUR_MS) return count(format, durationMs / HOUR_MS, words.hours);
  return count(format, durationMs / MINUTE_MS, words.minutes);
}

function count(format: Formats, amount: number, [one, other]: Unit): string {
  const whole = Math.round(amount);
  return `${format.number(whole)} ${format.plural(whole) === "one" ? one : other}`;
}
