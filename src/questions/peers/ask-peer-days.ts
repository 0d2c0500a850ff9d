import { CONNECTOR_TYPES, type ConnectorType } from "../../model/connector.ts";
import { DIRECTIONS, type Direction, PATHS, type Path } from "../../model/delivery.ts";
import { CERTAINTIES, type Certainty, TLS_OUTCOMES, type TlsOutcome } from "../../model/tls.ts";
import type { Queryable } from "../../store/store.ts";
import { memberOf, memberOrNull, numberOf, textOrNull } from "../row-values.ts";

/** A sum of the peer's rollup: one day of one way, outcome and certainty. */
export interface PeerSum {
  readonly date: string;
  readonly direction: Direction;
  readonly path: Path;
  readonly connector: string | null;
  readonly connectorType: ConnectorType | null;
  readonly tls: TlsOutcome;
  readonly certainty: Certainty;
  readonly messages: number;
  readonly lastSeenAt: number;
}

const DAYS_OF_PEER = `
  SELECT day, direction, path, connector, connector_type, tls, certainty, sum(messages) AS messages, max(last_seen_at) AS last_seen_at
  FROM all_peer_daily WHERE peer = $1
  GROUP BY day, direction, path, connector, connector_type, tls, certainty
  ORDER BY day`;

/** All stored days of one peer, oldest first: a few thousand sums for years of mail. */
export async function askPeerDays(store: Queryable, peer: string): Promise<readonly PeerSum[]> {
  const rows = await store.rows(DAYS_OF_PEER, [peer]);
  return rows.map((row) => ({
    date: String(row.day),
    direction: memberOf(DIRECTIONS, row.direction),
    path: memberOf(PATHS, row.path),
    connector: textOrNull(row.connector),
    connectorType: memberOrNull(CONNECTOR_TYPES, row.connector_type),
    tls: memberOf(TLS_OUTCOMES, row.tls),
    certainty: memberOf(CERTAINTIES, row.certainty),
    messages: numberOf(row.messages),
    lastSeenAt: numberOf(row.last_seen_at),
  }));
}
