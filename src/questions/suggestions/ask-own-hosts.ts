import type { Queryable } from "../../store/store.ts";
import { memberOf, textOrNull } from "../row-values.ts";
import { DAY_SUMS, type OwnHost, type SuggestionQuestion, TRAFFIC_SUMS } from "./observed-traffic.ts";
import { readTraffic } from "./read-traffic.ts";

const MOST_HOSTS = 200;

const BY_ADDRESS = `
  SELECT direction, peer_address, max(peer_host) AS peer_host, ${TRAFFIC_SUMS}
  FROM (
    SELECT direction, peer_address, max(peer_host) AS peer_host, ${DAY_SUMS} FROM all_deliveries
    WHERE observed_at >= $1 AND observed_at < $2 AND path = 'own-network' AND direction IN ('inbound', 'outbound') AND peer_address IS NOT NULL
    GROUP BY direction, peer_address, day)
  GROUP BY direction, peer_address HAVING sum(messages) >= $3
  ORDER BY messages DESC, direction, peer_address LIMIT ${MOST_HOSTS}`;

/** Hosts of one's own networks that mail came from or went to without a connector, the busiest first. */
export async function askOwnHosts(store: Queryable, { from, to, leastMessages }: SuggestionQuestion): Promise<readonly OwnHost[]> {
  const rows = await store.rows(BY_ADDRESS, [from, to, leastMessages]);
  return rows.map((row) => ({
    ...readTraffic(row),
    direction: memberOf(["inbound", "outbound"], row.direction),
    address: String(row.peer_address),
    host: textOrNull(row.peer_host),
  }));
}
