import type { Period } from "../model/period.ts";

const HOUR_MS = 3_600_000;

/** A period as the hourly rollup and the facts share it. */
export interface PeriodAtHours {
  /** Whole hours (UTC), for the rollup. */
  readonly hours: Period;
  /** What sticks out before and after them, for the facts; either may be empty. */
  readonly before: Period;
  readonly after: Period;
}

/** The whole hours within a period, and the stretches before and after them. */
export function splitAtHours({ from, to }: Period): PeriodAtHours {
  const firstHour = Math.ceil(from / HOUR_MS) * HOUR_MS;
  const lastHour = Math.floor(to / HOUR_MS) * HOUR_MS;
  if (firstHour > lastHour) return { hours: NOTHING, before: { from, to }, after: NOTHING };
  return { hours: { from: firstHour, to: lastHour }, before: { from, to: firstHour }, after: { from: lastHour, to } };
}

const NOTHING: Period = { from: 0, to: 0 };
