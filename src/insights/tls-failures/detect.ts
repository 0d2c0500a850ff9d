import type { Period } from "../../model/period.ts";
import type { PeerFailures } from "../../questions/handshake-failures.ts";
import { draftInsight } from "../draft.ts";
import type { Insight } from "../insight.ts";
import { findSignificantShare, type Significance } from "../significance.ts";

const DIRECTIONS = ["inbound", "outbound"] as const;
/** Findings for one direction: who fails most comes first, and one cause often has many victims. */
const MOST_PEERS = 5;

/**
 * Finds the peers with which TLS handshakes fail significantly often. A client that handed nothing over in these days is left out: port
 * scanners fail all day. The share is of failed handshakes and messages together.
 */
export function detectTlsFailures(peers: readonly PeerFailures[], thresholds: Significance, window: Period): readonly Insight[] {
  return DIRECTIONS.flatMap((direction) =>
    peers
      .filter((peer) => peer.direction === direction && (direction === "outbound" || peer.messages > 0))
      .flatMap((peer) => detectPeer(peer, thresholds, window))
      .sort((left, right) => right.messages - left.messages)
      .slice(0, MOST_PEERS),
  );
}

function detectPeer(found: PeerFailures, thresholds: Significance, window: Period): readonly Insight[] {
  const { direction, peer, failures, messages, withoutTls, firstFailedAt, lastFailedAt } = found;
  const share = findSignificantShare(failures, failures + messages, thresholds);
  if (share === undefined) return [];
  return [
    draftInsight({
      id: `tls-failures:${direction}:${peer}`,
      kind: "tls-failures",
      direction,
      peer,
      // What a peer falls back to; where it does not, nothing is known but that there was no TLS connection.
      outcome: withoutTls > 0 ? "none" : "unknown",
      outcomes: [],
      messages: failures,
      knownMessages: failures + messages,
      share,
      observedMessages: failures,
      window,
      withoutTls,
      firstSeenAt: firstFailedAt,
      lastSeenAt: lastFailedAt,
      peers: [{ peer, messages: failures }],
      thresholds,
    }),
  ];
}
