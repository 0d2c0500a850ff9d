import type { DayRange } from "../../api/contract/day-range.ts";
import type { Messages } from "../../messages/messages.ts";
import { addDays, countDays } from "../../model/day.ts";
import type { PeriodChoice } from "../address/period-choice.ts";

/** The days that a choice means: presets end with the newest delivery. */
export function rangeOf(choice: PeriodChoice, stored: DayRange): DayRange {
  if (choice.kind === "days") return { from: choice.from, to: choice.to };
  return { from: addDays(stored.to, 1 - choice.days), to: stored.to };
}

/** The nearest days to an empty range that hold mail, as many as were asked for; all stored days when it lies among them. */
export function nearestRange(empty: DayRange, stored: DayRange): DayRange {
  const days = countDays(empty.from, empty.to);
  if (empty.from > stored.to) return { from: later(addDays(stored.to, 1 - days), stored.from), to: stored.to };
  if (empty.to < stored.from) return { from: stored.from, to: earlier(addDays(stored.from, days - 1), stored.to) };
  return stored;
}

/** `In the past week`, as a sentence begins. */
export function stretchOf(choice: PeriodChoice, { text, format }: Messages): string {
  if (choice.kind === "last") return choice.days === 7 ? text.period.pastWeek : text.period.pastDays(format, choice.days);
  if (choice.from === choice.to) return text.period.on(format.day(choice.from));
  return text.period.between(format.dayRange(choice.from, choice.to));
}

function later(left: string, right: string): string {
  return left > right ? left : right;
}

function earlier(left: string, right: string): string {
  return left < right ? left : right;
}
