import type { DayRange } from "../../api/contract/day-range.ts";
import { countDays, parseDay } from "../../model/day.ts";

/** Presets that move along with the newest delivery. */
export const LAST_DAYS = [7, 30, 90] as const;

export type PeriodChoice = { readonly kind: "last"; readonly days: (typeof LAST_DAYS)[number] } | ({ readonly kind: "days" } & DayRange);

export const LAST_WEEK = { kind: "last", days: 7 } as const satisfies PeriodChoice;

const MOST_DAYS = 3660;

export function parsePeriod(parameters: URLSearchParams): PeriodChoice {
  const from = parameters.get("from");
  const to = parameters.get("to");
  if (from !== null && to !== null && isDayRange(from, to)) return { kind: "days", from, to };
  const days = LAST_DAYS.find((count) => String(count) === parameters.get("days"));
  return days === undefined ? LAST_WEEK : { kind: "last", days };
}

export function setPeriod(parameters: URLSearchParams, period: PeriodChoice): void {
  if (period.kind === "days") {
    parameters.set("from", period.from);
    parameters.set("to", period.to);
  } else if (period.days !== LAST_WEEK.days) parameters.set("days", String(period.days));
}

function isDayRange(from: string, to: string): boolean {
  if (parseDay(from) === undefined || parseDay(to) === undefined) return false;
  const days = countDays(from, to);
  return days >= 1 && days <= MOST_DAYS;
}
