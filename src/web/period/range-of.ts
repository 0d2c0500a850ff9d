import type { DayRange } from "../../api/contract/day-range.ts";
import { describeDays } from "../../messages/describe-days.ts";
import type { Messages } from "../../messages/messages.ts";
import { addDays, countDays } from "../../model/day.ts";
import type { PeriodChoice } from "../address/period-choice.ts";

/** The days that a choice means: presets are counted from the newest delivery, and do not reach beyond it. */
export function rangeOf(choice: PeriodChoice, stored: DayRange): DayRange {
  if (choice.kind === "days") return { from: choice.from, to: choice.to };
  if (choice.kind === "last") return { from: addDays(stored.to, 1 - choice.days), to: stored.to };
  const begun = startOfQuarter(stored.to);
  if (choice.quarter === "this") return { from: begun, to: stored.to };
  const before = addDays(begun, -1);
  return { from: startOfQuarter(before), to: before };
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
  if (choice.kind === "quarter") return text.period.inQuarter[choice.quarter];
  return describeDays(choice, { text, format });
}

/** `Last 7 days`: how a preset is called; `undefined` for days of one's own choosing. */
export function nameOfPeriod(choice: PeriodChoice, { text, format }: Messages): string | undefined {
  if (choice.kind === "last") return text.period.lastDays(format, choice.days);
  return choice.kind === "quarter" ? text.period.quarters[choice.quarter] : undefined;
}

/** `2026-10-01` for any day of October to December 2026. */
function startOfQuarter(day: string): string {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, "0")}-01`;
}

function later(left: string, right: string): string {
  return left > right ? left : right;
}

function earlier(left: string, right: string): string {
  return left < right ? left : right;
}
