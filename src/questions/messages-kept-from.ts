import type { Queryable } from "../store/store.ts";
import { numberOrNull } from "./row-values.ts";

/** From when on single messages are kept, epoch milliseconds UTC; of those before, only sums are. `null` while all of them are. */
export async function askMessagesKeptFrom(store: Queryable): Promise<number | null> {
  const [row] = await store.rows("SELECT CAST(value AS BIGINT) AS kept_from FROM meta WHERE key = 'deliveries_kept_from'");
  return numberOrNull(row?.kept_from);
}
