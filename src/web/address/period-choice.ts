import type { DayRange } from "../../api/contract/day-range.ts";
import { isDayRange } from "../../model/day-range.ts";

/** Presets that move along with the newest delivery. */
export const LAST_DAYS = [7, 30, 90] as const;
/** Quarters of the calendar, counted from the one that holds the newest delivery. */
export const QUARTERS = ["this", "last"] as const;

export type PeriodChoice =
  | { readonly kind: "last"; readonly days: (typeof LAST_DAYS)[number] }
  | { readonly kind: "quarter"; readonly quarter: (typeof QUARTERS)[number] }
  | ({ readonly kind: "days" } & DayRange);

export const LAST_WEEK = { kind: "last", days: 7 } as const satisfies PeriodChoice;

export function parsePeriod(parameters: URLSearchParams): PeriodChoice {
  const from = parameters.get("from");
  const to = parameters.get("to");
  if (from !== null && to !== null && isDayRange(from, to)) return { kind: "days", from, to };
  const quarter = QUARTERS.find((name) => name === parameters.get("quarter"));
  if (quarter !== undefined) return { kind: "quarter", quarter };
  const days = LAST_DAYS.find((count) => String(count) === parameters.get("days"));
  return days === undefined ? LAST_WEEK : { kind: "last", days };
}

export function setPeriod(parameters: URLSearchParams, period: PeriodChoice): void {
  if (period.kind === "days") {
    parameters.set("from", period.from);
    parameters.set("to", period.to);
  } else if (period.kind === "quarter") parameters.set("quarter", period.quarter);
  else if (period.days !== LAST_WEEK.days) parameters.set("days", String(period.days));
}

/** Whether two choices are the same one. */
export function isSamePeriod(left: PeriodChoice, right: PeriodChoice): boolean {
  const written = [left, right].map((period) => {
    const parameters = new URLSearchParams();
    setPeriod(parameters, period);
    return parameters.toString();
  });
  return written[0] === written[1];
}
