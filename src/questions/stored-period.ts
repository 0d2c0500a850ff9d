import type { Period } from "../model/period.ts";
import type { Queryable } from "../store/store.ts";
import { numberOrNull } from "./row-values.ts";

/** The stretch of time from the oldest delivery to the newest, which still belongs to it; `null` while there is none. */
export async function askStoredPeriod(store: Queryable): Promise<Period | null> {
  const [row] = await store.rows("SELECT min(observed_at) AS oldest, max(observed_at) AS newest FROM all_deliveries");
  const oldest = numberOrNull(row?.oldest);
  const newest = numberOrNull(row?.newest);
  return oldest === null || newest === null ? null : { from: oldest, to: newest + 1 };
}
