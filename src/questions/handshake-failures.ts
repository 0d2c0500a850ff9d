import type { Period } from "../model/period.ts";
import type { Queryable } from "../store/store.ts";
import { memberOf, numberOf } from "./row-values.ts";

/** TLS handshakes with one peer that failed, and the messages that were handed over all the same. */
export interface PeerFailures {
  /** `inbound`: the peer connects, to send or to submit. */
  readonly direction: "inbound" | "outbound";
  /** A registrable domain, or an address where there is none. */
  readonly peer: string;
  readonly failures: number;
  /** Epoch milliseconds UTC. */
  readonly firstFailedAt: number;
  readonly lastFailedAt: number;
  /** Messages of the same direction in the same period, submissions with the inbound ones. */
  readonly messages: number;
  readonly withoutTls: number;
}

const COUNT = `
  WITH failed AS (
    SELECT direction = 'outbound' AS is_outbound, coalesce(peer_domain, peer_address) AS peer, count(*) AS failures,
      min(observed_at) AS first_failed_at, max(observed_at) AS last_failed_at
    FROM attempts
    WHERE observed_at >= $1 AND observed_at < $2 AND outcome = 'tls-failed' AND coalesce(peer_domain, peer_address) IS NOT NULL
    GROUP BY is_outbound, peer HAVING count(*) >= $3 ORDER BY failures DESC, peer LIMIT $4
  ), handed_over AS (
    SELECT delivery.direction = 'outbound' AS is_outbound, failed.peer, count(*) AS messages, count(*) FILTER (tls = 'none') AS without_tls
    FROM all_deliveries AS delivery JOIN failed
      ON coalesce(peer_domain, peer_address) = failed.peer AND (delivery.direction = 'outbound') = failed.is_outbound
    WHERE observed_at >= $1 AND observed_at < $2
    GROUP BY delivery.direction = 'outbound', failed.peer
  )
  SELECT failed.*, coalesce(messages, 0) AS messages, coalesce(without_tls, 0) AS without_tls
  FROM failed LEFT JOIN handed_over USING (is_outbound, peer)
  ORDER BY failures DESC, peer`;

/**
 * The peers with which TLS handshakes failed, most failures first.
 *
 * @param least how many failures a peer must have, 1 or more
 * @param limit how many peers at most
 */
export async function askHandshakeFailures(
  store: Queryable,
  period: Period,
  least: number,
  limit: number,
): Promise<readonly PeerFailures[]> {
  const rows = await store.rows(COUNT, [period.from, period.to, Math.max(1, least), limit]);
  return rows.map((row) => ({
    direction: memberOf(["inbound", "outbound"], row.is_outbound === true ? "outbound" : "inbound"),
    peer: String(row.peer),
    failures: numberOf(row.failures),
    firstFailedAt: numberOf(row.first_failed_at),
    lastFailedAt: numberOf(row.last_failed_at),
    messages: numberOf(row.messages),
    withoutTls: numberOf(row.without_tls),
  }));
}
