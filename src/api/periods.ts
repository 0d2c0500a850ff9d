import { addDays, countDays, dayOf, parseDay, startOfDay } from "../model/day.ts";
import { OperatorError } from "../model/operator-error.ts";
import type { Period } from "../model/period.ts";
import type { DayRange } from "./contract/day-range.ts";

const DEFAULT_DAYS = 7;
const MOST_DAYS = 3660;
const DATES_HINT = "Give from and to together, as days like 2026-11-19, the earlier one first, at most ten years apart.";

/**
 * The days that a request asks for. Throws `OperatorError` INVALID_ARGUMENT.
 *
 * @param asked as in the address; both absent means the default
 * @param newestDay the day of the newest delivery, or today while there is none
 */
export function readDayRange(asked: { readonly from?: string | undefined; readonly to?: string | undefined }, newestDay: string): DayRange {
  const { from, to } = asked;
  if (from === undefined && to === undefined) return { from: addDays(newestDay, 1 - DEFAULT_DAYS), to: newestDay };
  if (from === undefined || to === undefined) throw new OperatorError("INVALID_ARGUMENT", "One of from and to is missing.", DATES_HINT);
  for (const [name, text] of Object.entries({ from, to })) {
    if (parseDay(text) === undefined)
      throw new OperatorError("INVALID_ARGUMENT", `${name} is not a day: ${JSON.stringify(text)}.`, DATES_HINT);
  }
  const days = countDays(from, to);
  if (days < 1) throw new OperatorError("INVALID_ARGUMENT", `from (${from}) comes after to (${to}).`, DATES_HINT);
  if (days > MOST_DAYS) throw new OperatorError("INVALID_ARGUMENT", `${days} days are too many.`, DATES_HINT);
  return { from, to };
}

/** As many days, just before. */
export function previousDayRange(range: DayRange): DayRange {
  return { from: addDays(range.from, -countDays(range.from, range.to)), to: addDays(range.from, -1) };
}

/** The instants between which the days lie. */
export function periodOfDays(range: DayRange, timeZone: string): Period {
  return { from: startOfDay(range.from, timeZone), to: startOfDay(addDays(range.to, 1), timeZone) };
}

/** The days that a period touches. */
export function daysOfPeriod(period: Period, timeZone: string): DayRange {
  return { from: dayOf(period.from, timeZone), to: dayOf(period.to - 1, timeZone) };
}
