import type { Formats } from "../../messages/formats.ts";
import { addDays, countDays, parseDay } from "../../model/day.ts";
import type { DayRange } from "../../model/day-range.ts";
import type { CompareChoice } from "./compare-choice.ts";

/** The days that a period is held against; `null` when it is held against nothing. */
export function comparedRange(compare: CompareChoice, range: DayRange): DayRange | null {
  if (compare.kind === "none") return null;
  if (compare.kind === "days") return { from: compare.from, to: compare.to };
  if (compare.kind === "year") return { from: yearBefore(range.from), to: yearBefore(range.to) };
  return { from: addDays(range.from, -countDays(range.from, range.to)), to: addDays(range.from, -1) };
}

/** `6 – 12 Nov`; with its year where that is another one than the period's. */
export function nameOfCompared(compared: DayRange, range: DayRange, format: Formats): string {
  const isSameYear = compared.from.slice(0, 4) === range.to.slice(0, 4);
  return isSameYear ? format.shortRange(compared.from, compared.to) : format.dayRange(compared.from, compared.to);
}

/** The same day of the year before; 29 February becomes the 28th. */
function yearBefore(day: string): string {
  const earlier = `${String(Number(day.slice(0, 4)) - 1).padStart(4, "0")}${day.slice(4)}`;
  return parseDay(earlier) === undefined ? `${earlier.slice(0, 8)}28` : earlier;
}
