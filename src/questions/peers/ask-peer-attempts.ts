import { ATTEMPT_OUTCOMES, DIRECTIONS } from "../../model/delivery.ts";
import type { Queryable } from "../../store/store.ts";
import { memberOf, numberOf, textOrNull } from "../row-values.ts";
import { TLS_WAS_THE_REASON } from "../tls-reasons.ts";
import { OF_PEER } from "./ask-peer-hosts.ts";
import type { PeerAttempts, PeerQuestion } from "./peer-details.ts";

const MOST_GROUPS = 50;

const GROUPED = `
  SELECT direction, outcome, reason, coalesce(peer_host, peer_address) AS named_host, count(*) AS attempts, max(observed_at) AS last_at
  FROM attempts WHERE ${OF_PEER} AND (outcome = 'tls-failed' OR ${TLS_WAS_THE_REASON})
  GROUP BY direction, outcome, reason, named_host
  ORDER BY attempts DESC, last_at DESC LIMIT ${MOST_GROUPS}`;

/** Handshakes with a peer that failed, and messages that were not handed over because of TLS; the most frequent first, at most fifty kinds. */
export async function askPeerAttempts(store: Queryable, { peer, period }: PeerQuestion): Promise<readonly PeerAttempts[]> {
  const rows = await store.rows(GROUPED, [period.from, period.to, peer]);
  return rows.map((row) => ({
    direction: memberOf(DIRECTIONS, row.direction),
    outcome: memberOf(ATTEMPT_OUTCOMES, row.outcome),
    reason: textOrNull(row.reason),
    host: textOrNull(row.named_host),
    attempts: numberOf(row.attempts),
    lastAt: numberOf(row.last_at),
  }));
}
