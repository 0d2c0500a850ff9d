import type { Queryable } from "../store/store.ts";
import { countByTls, groupRows } from "./count-by-tls.ts";
import type { DailyTls } from "./daily-tls.ts";
import { type BoundText, bindText, renderGroupConditions } from "./message-conditions.ts";
import type { MessageFilter } from "./message-filter.ts";

/**
 * Messages per day and TLS outcome of what a filter means, oldest day first, from a rollup. A day without any is left out.
 *
 * @param filter clauses that a rollup groups by, or a direction and a peer; others are not looked at
 * @param range days in the store's time zone, both included
 */
export async function askFilteredDays(
  store: Queryable,
  filter: MessageFilter,
  range: { readonly from: string; readonly to: string },
): Promise<readonly DailyTls[]> {
  const { text, parameters } = render(filter, range);
  const rows = await store.rows(text, parameters);
  return groupRows(rows, "day").map(([date, ofDay]) => ({ date, byTls: countByTls(ofDay) }));
}

function render(filter: MessageFilter, { from, to }: { readonly from: string; readonly to: string }): BoundText {
  return bindText((bind) => {
    const conditions = [`day >= CAST(${bind(from)} AS DATE)`, `day <= CAST(${bind(to)} AS DATE)`, ...renderGroupConditions(filter, bind)];
    if (filter.peer !== null) conditions.push(`peer = ${bind(filter.peer)}`);
    return `SELECT day, tls, sum(messages) AS messages FROM ${filter.peer === null ? "all_daily" : "all_peer_daily"}
      WHERE ${conditions.join(" AND ")} GROUP BY day, tls ORDER BY day`;
  });
}
