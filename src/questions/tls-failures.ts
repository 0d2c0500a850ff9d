import { DIRECTIONS, type Direction } from "../model/delivery.ts";
import type { Period } from "../model/period.ts";
import type { Queryable } from "../store/store.ts";
import { memberOf, numberOf } from "./row-values.ts";
import { TLS_WAS_THE_REASON } from "./tls-reasons.ts";

/** Attempts of one direction that TLS stood in the way of. */
export interface DirectionTlsFailures {
  readonly direction: Direction;
  /** Handshakes that failed. The message may have been delivered afterwards, with or without TLS. */
  readonly handshakes: number;
  /** Attempts that were deferred, bounced or rejected, and whose words name TLS as the reason. */
  readonly refused: number;
}

/** A peer with which handshakes fail. */
export interface FailingPeer {
  readonly direction: Direction;
  /** A registrable domain, or an address where there is none. */
  readonly peer: string;
  readonly handshakes: number;
  /** The most frequent words, from the log. */
  readonly reason: string;
}

export interface TlsFailures {
  /** Every direction, those without failures included. */
  readonly directions: readonly DirectionTlsFailures[];
  /** Those with most failures, at most as many as asked for. */
  readonly peers: readonly FailingPeer[];
}

const COUNT_BY_DIRECTION = `
  SELECT direction, sum(CASE WHEN outcome = 'tls-failed' THEN 1 ELSE 0 END) AS handshakes,
    sum(CASE WHEN ${TLS_WAS_THE_REASON} THEN 1 ELSE 0 END) AS refused
  FROM attempts
  WHERE observed_at >= $1 AND observed_at < $2
  GROUP BY direction`;

const COUNT_BY_PEER = `
  WITH failed AS (
    SELECT direction, coalesce(peer_domain, peer_address) AS peer, coalesce(reason, '') AS reason, count(*) AS handshakes
    FROM attempts
    WHERE observed_at >= $1 AND observed_at < $2 AND outcome = 'tls-failed' AND coalesce(peer_domain, peer_address) IS NOT NULL
    GROUP BY direction, peer, reason
  )
  SELECT direction, peer, sum(handshakes) AS messages, arg_max(reason, (handshakes, reason)) AS reason
  FROM failed GROUP BY direction, peer ORDER BY messages DESC, peer, direction LIMIT $3`;

/**
 * Where TLS stood in the way of mail in a period.
 *
 * @param peers how many peers are named, at most
 */
export async function askTlsFailures(store: Queryable, period: Period, peers: number): Promise<TlsFailures> {
  const [byDirection, byPeer] = await Promise.all([
    store.rows(COUNT_BY_DIRECTION, [period.from, period.to]),
    store.rows(COUNT_BY_PEER, [period.from, period.to, peers]),
  ]);
  return {
    directions: DIRECTIONS.map((direction) => {
      const row = byDirection.find((each) => each.direction === direction);
      return { direction, handshakes: numberOf(row?.handshakes ?? 0), refused: numberOf(row?.refused ?? 0) };
    }),
    peers: byPeer.map((row) => ({
      direction: memberOf(DIRECTIONS, row.direction),
      peer: String(row.peer),
      handshakes: numberOf(row.messages),
      reason: String(row.reason),
    })),
  };
}
