import { addDays, countDays, dayOf } from "../model/day.ts";
import { OperatorError } from "../model/operator-error.ts";

/** Whole days, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const DEFAULT_DAYS = 7;

/**
 * The days to report on: those asked for, or else the seven up to the newest delivery.
 *
 * @param now epoch milliseconds UTC, for a store without deliveries
 * @throws OperatorError INVALID_ARGUMENT when the last day comes before the first
 */
export function chooseDays(asked: Partial<Days>, stored: Days | null, now: number, timeZone: string): Days {
  const newest = stored?.to ?? dayOf(now, timeZone);
  const to = asked.to ?? (asked.from !== undefined && asked.from > newest ? asked.from : newest);
  const from = asked.from ?? addDays(to, 1 - DEFAULT_DAYS);
  if (countDays(from, to) < 1)
    throw new OperatorError("INVALID_ARGUMENT", `--from ${from} comes after --to ${to}`, "Name the earlier day with --from.");
  return { from, to };
}
