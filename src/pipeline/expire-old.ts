import type { Config } from "../config/config.ts";
import { addDays, dayOf, startOfDay } from "../model/day.ts";
import type { Store } from "../store/store.ts";

/** What is too old for the configuration. */
export interface Expired {
  /** Deliveries and attempts that were deleted. */
  readonly transactions: number;
  /** The first day of which they are kept; `null` where all are. */
  readonly keptFrom: string | null;
}

/**
 * Deletes what is older than the configuration keeps, counted back from the day of the newest delivery: a log of years ago that is read
 * alone is kept as well. One that is dated in the future does not count.
 *
 * @param newestAt of the newest delivery, epoch milliseconds UTC; `null` while there is none
 * @param now epoch milliseconds UTC
 */
export async function expireOld(
  store: Pick<Store, "expire">,
  { retention, timezone }: Pick<Config, "retention" | "timezone">,
  newestAt: number | null,
  now: number,
): Promise<Expired> {
  if (newestAt === null) return { transactions: 0, keptFrom: null };
  const today = dayOf(Math.min(newestAt, now), timezone);
  const firstDay = (days: number | null) => (days === null ? null : addDays(today, -days));
  const startOf = (day: string | null) => (day === null ? null : startOfDay(day, timezone));
  const keptFrom = firstDay(retention.deliveriesDays);
  const transactions = await store.expire({ deliveriesFrom: startOf(keptFrom), rollupsFrom: startOf(firstDay(retention.rollupsDays)) });
  return { transactions, keptFrom };
}
