import type { TlsCounts } from "../model/tls.ts";
import type { Queryable } from "../store/store.ts";
import { countByTls, groupRows } from "./count-by-tls.ts";

/** All mail flow of one day. */
export interface DailyTls {
  /** Day in the report's time zone, `2026-11-19`. */
  readonly date: string;
  readonly byTls: TlsCounts;
}

const COUNT_BY_DAY = `
  SELECT day, tls, sum(messages) AS messages
  FROM all_daily
  WHERE day >= CAST($1 AS DATE) AND day <= CAST($2 AS DATE) AND direction IN ('inbound', 'outbound')
  GROUP BY day, tls
  ORDER BY day`;

/**
 * Messages in and out per day and TLS outcome, oldest day first. A day without mail is left out.
 *
 * @param range days in the store's time zone, both included
 */
export async function askDailyTls(store: Queryable, range: { readonly from: string; readonly to: string }): Promise<readonly DailyTls[]> {
  const rows = await store.rows(COUNT_BY_DAY, [range.from, range.to]);
  return groupRows(rows, "day").map(([date, ofDay]) => ({ date, byTls: countByTls(ofDay) }));
}
