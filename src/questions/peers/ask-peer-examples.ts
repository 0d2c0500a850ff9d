import { DIRECTIONS } from "../../model/delivery.ts";
import { CERTAINTIES, TLS_OUTCOMES } from "../../model/tls.ts";
import type { Queryable } from "../../store/store.ts";
import { memberOf, numberOf, textOrNull } from "../row-values.ts";
import { OF_PEER } from "./ask-peer-hosts.ts";
import { TO_CALL } from "./peer-clauses.ts";
import type { PeerExample, PeerQuestion } from "./peer-details.ts";

const MOST_EXAMPLES = 10;

const NEWEST = `
  SELECT observed_at, direction, host, queue_id, peer_host, peer_address, tls, certainty, cipher
  FROM all_deliveries WHERE ${OF_PEER} AND ${TO_CALL} AND direction <> 'submission'
  ORDER BY observed_at DESC, evidence_decided DESC LIMIT ${MOST_EXAMPLES}`;

/** The newest messages that a peer can be called about: enough to find them in its own log. */
export async function askPeerExamples(store: Queryable, { peer, period }: PeerQuestion): Promise<readonly PeerExample[]> {
  const rows = await store.rows(NEWEST, [period.from, period.to, peer]);
  return rows.map((row) => ({
    observedAt: numberOf(row.observed_at),
    direction: memberOf(DIRECTIONS, row.direction),
    server: textOrNull(row.host),
    queueId: textOrNull(row.queue_id),
    host: textOrNull(row.peer_host),
    address: textOrNull(row.peer_address),
    tls: memberOf(TLS_OUTCOMES, row.tls),
    certainty: memberOf(CERTAINTIES, row.certainty),
    cipher: textOrNull(row.cipher),
  }));
}
