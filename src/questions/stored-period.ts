import type { Period } from "../model/period.ts";
import type { Queryable } from "../store/store.ts";
import { numberOf, numberOrNull } from "./row-values.ts";

const HOUR_MS = 3_600_000;

const HOURS = "SELECT min(hour) AS first, max(hour) AS last FROM all_hourly";

/** Within the first hour and from the last one on, apart: with OR all deliveries would be looked at. */
const MOMENTS = `
  SELECT (SELECT min(observed_at) FROM all_deliveries WHERE observed_at < $1) AS oldest,
    (SELECT max(observed_at) FROM all_deliveries WHERE observed_at >= $2) AS newest`;

/**
 * The stretch of time from the oldest delivery to the newest, which still belongs to it; `null` while there is none.
 *
 * Nearly every question asks for it first: the rollup tells the hours, and only these are looked at delivery by delivery.
 */
export async function askStoredPeriod(store: Pick<Queryable, "rows">): Promise<Period | null> {
  const [hours] = await store.rows(HOURS);
  const firstHour = numberOrNull(hours?.first);
  if (firstHour === null) return null;
  const [row] = await store.rows(MOMENTS, [firstHour + HOUR_MS, numberOf(hours?.last)]);
  const oldest = numberOrNull(row?.oldest);
  const newest = numberOrNull(row?.newest);
  // Of hours whose deliveries are no longer kept, the sums tell.
  return { from: oldest ?? firstHour, to: (newest ?? numberOf(hours?.last)) + 1 };
}
