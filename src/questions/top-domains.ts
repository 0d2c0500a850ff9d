import type { TlsCounts } from "../model/tls.ts";
import type { Queryable } from "../store/store.ts";
import { countByTls, groupRows } from "./count-by-tls.ts";

/** One of those with whom most mail is exchanged. */
export interface TopDomain {
  /** A registrable domain, or an address where there is none. */
  readonly peer: string;
  /** Messages in and out. */
  readonly byTls: TlsCounts;
}

const COUNT_BUSIEST = `
  WITH counted AS (
    SELECT peer, tls, sum(messages) AS messages
    FROM all_peer_daily
    WHERE day >= CAST($1 AS DATE) AND day <= CAST($2 AS DATE) AND direction IN ('inbound', 'outbound') AND peer IS NOT NULL
    GROUP BY peer, tls
  ), busiest AS (
    SELECT peer, sum(messages) AS total FROM counted GROUP BY peer ORDER BY total DESC, peer LIMIT $3
  )
  SELECT counted.peer, counted.tls, counted.messages
  FROM counted JOIN busiest ON busiest.peer = counted.peer
  ORDER BY busiest.total DESC, counted.peer, counted.tls`;

/**
 * The peers with most messages in and out, busiest first.
 *
 * @param range days in the store's time zone, both included
 * @param limit how many, at most
 */
export async function askTopDomains(
  store: Queryable,
  range: { readonly from: string; readonly to: string },
  limit: number,
): Promise<readonly TopDomain[]> {
  const rows = await store.rows(COUNT_BUSIEST, [range.from, range.to, limit]);
  return groupRows(rows, "peer").map(([peer, ofPeer]) => ({ peer, byTls: countByTls(ofPeer) }));
}
