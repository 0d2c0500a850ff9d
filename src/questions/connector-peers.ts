import type { Period } from "../model/period.ts";
import type { TlsOutcome } from "../model/tls.ts";
import type { Queryable } from "../store/store.ts";
import { numberOf, textOrNull } from "./row-values.ts";

/** Messages of one peer: a registrable domain, or an address where there is none. */
export interface PeerMessages {
  readonly peer: string;
  readonly messages: number;
}

/**
 * The peers behind some TLS outcomes on a connector, most messages first.
 *
 * @param outcomes at least one; messages with any of them count
 * @param limit how many peers at most
 */
export async function askConnectorPeers(
  store: Queryable,
  period: Period,
  connector: string,
  direction: "inbound" | "outbound",
  outcomes: readonly [TlsOutcome, ...TlsOutcome[]],
  limit: number,
): Promise<readonly PeerMessages[]> {
  const places = outcomes.map((_, index) => `$${index + 6}`).join(", ");
  const rows = await store.rows(
    `SELECT coalesce(peer_domain, peer_address) AS peer, count(*) AS messages
     FROM all_deliveries
     WHERE observed_at >= $1 AND observed_at < $2 AND path = 'connector' AND connector = $3 AND direction = $4 AND tls IN (${places})
       AND coalesce(peer_domain, peer_address) IS NOT NULL
     GROUP BY peer ORDER BY messages DESC, peer LIMIT $5`,
    [period.from, period.to, connector, direction, limit, ...outcomes],
  );
  return rows.map((row) => ({ peer: textOrNull(row.peer) ?? "", messages: numberOf(row.messages) }));
}
