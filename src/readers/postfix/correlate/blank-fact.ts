import type { Direction } from "../../../model/delivery.ts";
import type { PeerName } from "../parse/peer.ts";
import type { PendingFact } from "./state.ts";

/** The line by which a fact is told. */
export interface FactLine {
  readonly observedAt: number;
  readonly position: number;
}

/** A fact of which only the deciding line and the peer are known. Every fact begins as one, so that all have one shape. */
export function blankFact(line: FactLine, host: string, service: string, direction: Direction, peer: PeerName | undefined): PendingFact {
  return {
    observedAt: line.observedAt,
    host,
    service,
    direction,
    queueId: null,
    messageId: null,
    peerHost: peer?.host ?? null,
    peerAddress: peer?.address ?? null,
    peerPort: peer?.port ?? null,
    senderDomain: null,
    recipientDomains: null,
    recipients: null,
    sizeBytes: null,
    tls: "unknown",
    certainty: "unknown",
    cipher: null,
    cipherBits: null,
    keyExchange: null,
    peerTrust: null,
    sessionReused: null,
    saslUser: null,
    certificateName: null,
    evidence: { opened: null, tls: null, identified: null, message: null, decided: line.position, closed: null },
    outcome: null,
    reason: "",
  };
}
