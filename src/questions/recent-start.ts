import type { Queryable } from "../store/store.ts";
import { numberOf } from "./row-values.ts";

/** Days that count as recent. */
export const RECENT_DAYS = 30;

const DAY_MS = 86_400_000;

const COUNT_BY_HOUR = `
  SELECT hour, sum(messages) AS messages FROM all_hourly
  WHERE hour >= $1 AND hour <= $2 GROUP BY hour ORDER BY hour DESC`;

/**
 * Where recent mail begins: thirty days before the newest, or later where that would be too many messages.
 *
 * @param newestAt epoch milliseconds of the newest delivery
 * @param mostMessages what the question may look at, delivery by delivery, and still be answered at once
 */
export async function findRecentStart(store: Queryable, newestAt: number, mostMessages: number): Promise<number> {
  const start = newestAt - RECENT_DAYS * DAY_MS;
  let messages = 0;
  let reached = newestAt;
  for (const row of await store.rows(COUNT_BY_HOUR, [start, newestAt])) {
    messages += numberOf(row.messages);
    if (messages > mostMessages && reached < newestAt) return reached;
    reached = numberOf(row.hour);
  }
  return start;
}
