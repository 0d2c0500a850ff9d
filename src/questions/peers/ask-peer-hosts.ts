import { DIRECTIONS, type Direction } from "../../model/delivery.ts";
import { PEER_TRUSTS, type PeerTrust, TLS_OUTCOMES, type TlsOutcome } from "../../model/tls.ts";
import type { Queryable } from "../../store/store.ts";
import { memberOf, memberOrNull, numberOf, textOrNull } from "../row-values.ts";
import { TO_CALL } from "./peer-clauses.ts";
import type { PeerQuestion } from "./peer-details.ts";

/** Messages of the period that are alike in all that is told of hosts. */
export interface AlikeMessages {
  readonly direction: Direction;
  readonly host: string | null;
  readonly address: string | null;
  readonly tls: TlsOutcome;
  readonly cipher: string | null;
  readonly cipherSuite: string | null;
  readonly keyExchange: string | null;
  readonly trust: PeerTrust | null;
  readonly certificateName: string | null;
  readonly messages: number;
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
}

/** The facts of one peer and period. */
export const OF_PEER = "observed_at >= $1 AND observed_at < $2 AND coalesce(peer_domain, peer_address) = $3";

/** A peer chooses its host names itself: there may be one for each message. */
const MOST_GROUPS = 5000;

const ALIKE = `direction, lower(coalesce(peer_host, peer_address)) AS named_host, peer_address, tls, cipher, cipher_suite, key_exchange, peer_trust,
  certificate_name`;

const GROUPED = `
  SELECT ${ALIKE}, count(*) AS messages, min(observed_at) AS first_seen_at, max(observed_at) AS last_seen_at
  FROM all_deliveries WHERE ${OF_PEER}
  GROUP BY direction, named_host, peer_address, tls, cipher, cipher_suite, key_exchange, peer_trust, certificate_name
  ORDER BY ${TO_CALL} DESC, messages DESC, direction, named_host, peer_address, tls, cipher, key_exchange, peer_trust, certificate_name
  LIMIT ${MOST_GROUPS + 1}`;

/** Hosts, ciphers and certificates of a peer, in one look at the facts; those to call about come first when there are too many. */
export async function askPeerHosts(
  store: Queryable,
  { peer, period }: PeerQuestion,
): Promise<{ readonly alike: readonly AlikeMessages[]; readonly isComplete: boolean }> {
  const rows = await store.rows(GROUPED, [period.from, period.to, peer]);
  const alike = rows.slice(0, MOST_GROUPS).map((row) => ({
    direction: memberOf(DIRECTIONS, row.direction),
    host: textOrNull(row.named_host),
    address: textOrNull(row.peer_address),
    tls: memberOf(TLS_OUTCOMES, row.tls),
    cipher: textOrNull(row.cipher),
    cipherSuite: textOrNull(row.cipher_suite),
    keyExchange: textOrNull(row.key_exchange),
    trust: memberOrNull(PEER_TRUSTS, row.peer_trust),
    certificateName: textOrNull(row.certificate_name),
    messages: numberOf(row.messages),
    firstSeenAt: numberOf(row.first_seen_at),
    lastSeenAt: numberOf(row.last_seen_at),
  }));
  return { alike, isComplete: rows.length <= MOST_GROUPS };
}
