import { ATTEMPT_OUTCOMES, DIRECTIONS } from "../../model/delivery.ts";
import type { Queryable } from "../../store/store.ts";
import { memberOf, numberOf, type Row, textOrNull } from "../row-values.ts";
import { TLS_WAS_THE_REASON } from "../tls-reasons.ts";
import { OF_PEER } from "./ask-peer-hosts.ts";
import { groupByKey } from "./group-by-key.ts";
import type { PeerAttempts, PeerQuestion } from "./peer-details.ts";

const MOST_GROUPS = 200;
const MOST_KINDS = 50;
const MOST_REASONS = 3;

const GROUPED = `
  SELECT direction, outcome, reason, lower(coalesce(peer_host, peer_address)) AS named_host, count(*) AS attempts, max(observed_at) AS last_at
  FROM attempts WHERE ${OF_PEER} AND (outcome = 'tls-failed' OR ${TLS_WAS_THE_REASON})
  GROUP BY direction, outcome, reason, named_host
  ORDER BY attempts DESC, last_at DESC LIMIT ${MOST_GROUPS}`;

/** Handshakes with a peer that failed, and messages that were not handed over because of TLS; the most frequent first. */
export async function askPeerAttempts(store: Queryable, { peer, period }: PeerQuestion): Promise<readonly PeerAttempts[]> {
  const rows = await store.rows(GROUPED, [period.from, period.to, peer]);
  return groupByKey(rows, (row) => JSON.stringify([row.direction, row.outcome, row.named_host]))
    .map(describeAttempts)
    .sort((left, right) => right.attempts - left.attempts)
    .slice(0, MOST_KINDS);
}

function describeAttempts(rows: readonly [Row, ...Row[]]): PeerAttempts {
  const reasons = rows.flatMap((row) => textOrNull(row.reason) ?? []);
  return {
    direction: memberOf(DIRECTIONS, rows[0].direction),
    outcome: memberOf(ATTEMPT_OUTCOMES, rows[0].outcome),
    host: textOrNull(rows[0].named_host),
    attempts: rows.reduce((sum, row) => sum + numberOf(row.attempts), 0),
    reasons: reasons.slice(0, MOST_REASONS),
    lastAt: Math.max(...rows.map((row) => numberOf(row.last_at))),
  };
}
