import type { DayRange } from "../../api/contract/day-range.ts";
import { addDays, countDays } from "../../model/day.ts";

const DAYS = 90;
/** A store of three days would make three columns of a chart, each as wide as a hand. */
const LEAST_DAYS = 14;

/**
 * The days that a chart over time shows: ninety up to the newest, as far as there is mail, or the chosen ones when
 * they are more.
 */
export function timeRangeOf(range: DayRange, stored: DayRange): DayRange {
  if (countDays(range.from, range.to) > DAYS) return range;
  const { to } = stored;
  const ninety = addDays(to, 1 - DAYS);
  const least = addDays(to, 1 - LEAST_DAYS);
  const from = ninety > stored.from ? ninety : stored.from;
  return { from: from < least ? from : least, to };
}
