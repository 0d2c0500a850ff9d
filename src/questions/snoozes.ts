import type { Snooze } from "../model/snooze.ts";
import type { Queryable } from "../store/store.ts";
import { numberOf, textOrNull } from "./row-values.ts";

/** Every snooze that is kept, those that are over included. */
export async function askSnoozes(store: Queryable): Promise<readonly Snooze[]> {
  const rows = await store.rows("SELECT insight, reason, until_day, snoozed_at, messages, share FROM snoozes ORDER BY insight");
  return rows.map((row) => ({
    insight: String(row.insight),
    reason: String(row.reason),
    until: textOrNull(row.until_day),
    snoozedAt: numberOf(row.snoozed_at),
    messages: numberOf(row.messages),
    share: numberOf(row.share),
  }));
}
