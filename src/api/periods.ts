import { addDays, countDays, dayOf, parseDay, startOfDay } from "../model/day.ts";
import { OperatorError } from "../model/operator-error.ts";
import type { Period } from "../model/period.ts";
import type { DayRange } from "./contract/day-range.ts";

const DEFAULT_DAYS = 7;
const MOST_DAYS = 3660;

/**
 * The days that a request asks for. Throws `OperatorError` INVALID_ARGUMENT.
 *
 * @param asked as in the address; both absent means the default
 * @param newestDay the day of the newest delivery, or today while there is none
 */
export function readDayRange(asked: { readonly from?: string | undefined; readonly to?: string | undefined }, newestDay: string): DayRange {
  return readNamedDays(["from", asked.from], ["to", asked.to]) ?? { from: addDays(newestDay, 1 - DEFAULT_DAYS), to: newestDay };
}

/** The days that a request names to compare with; `undefined` when it names none. Throws `OperatorError` INVALID_ARGUMENT. */
export function readComparedRange(asked: {
  readonly compareFrom: string | undefined;
  readonly compareTo: string | undefined;
}): DayRange | undefined {
  return readNamedDays(["compareFrom", asked.compareFrom], ["compareTo", asked.compareTo]);
}

type NamedDay = readonly [name: string, text: string | undefined];

function readNamedDays([fromName, from]: NamedDay, [toName, to]: NamedDay): DayRange | undefined {
  if (from === undefined && to === undefined) return undefined;
  const refuse = (message: string) => new OperatorError("INVALID_ARGUMENT", message, hintOf(fromName, toName));
  if (from === undefined || to === undefined) throw refuse(`One of ${fromName} and ${toName} is missing.`);
  for (const [name, text] of Object.entries({ [fromName]: from, [toName]: to })) {
    if (parseDay(text) === undefined) throw refuse(`${name} is not a day: ${JSON.stringify(text)}.`);
  }
  const days = countDays(from, to);
  if (days < 1) throw refuse(`${fromName} (${from}) comes after ${toName} (${to}).`);
  if (days > MOST_DAYS) throw refuse(`${days} days are too many.`);
  return { from, to };
}

function hintOf(from: string, to: string): string {
  return `Give ${from} and ${to} together, as days like 2026-11-19, the earlier one first, at most ten years apart.`;
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
