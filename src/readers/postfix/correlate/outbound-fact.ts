import type { AttemptOutcome, Direction } from "../../../model/delivery.ts";
import { decodeText } from "../parse/decode-text.ts";
import type { PeerName } from "../parse/peer.ts";
import { type Recipient, replyOf } from "../parse/recipient.ts";
import { boundReason } from "../parse/tls-failure.ts";
import { blankFact } from "./blank-fact.ts";
import type { LogLine } from "./context.ts";
import { findMessage } from "./messages.ts";
import type { PendingFact } from "./state.ts";

const NO_DOMAINS: readonly string[] = [];

/** One outbound transaction, its TLS still to be told. Recipients may still come. */
export function outboundFact(line: LogLine, queueId: string, recipient: Recipient, peer: PeerName | undefined): PendingFact {
  const message = findMessage(line.program.host.messages, line);
  const fact = blankFact(line, line.host, line.service, "outbound", peer);
  fact.queueId = queueId;
  fact.recipientDomains = recipient.domain?.alone ?? NO_DOMAINS;
  fact.recipients = 1;
  fact.outcome = outcomeOf(recipient.status);
  if (fact.outcome !== null) fact.reason = boundReason(decodeText(replyOf(recipient)));
  if (message === undefined) return fact;
  fact.messageId = message.messageId;
  fact.senderDomain = message.senderDomain;
  fact.sizeBytes = message.sizeBytes;
  fact.evidence.identified = message.accepted?.position ?? null;
  fact.evidence.message = message.messagePosition;
  return fact;
}

/** A handshake that did not come about, in either direction. */
export function handshakeFact(line: LogLine, direction: Direction, peer: PeerName, reason: string): PendingFact {
  const fact = blankFact(line, line.host, line.service, direction, peer);
  fact.outcome = "tls-failed";
  fact.reason = boundReason(decodeText(reason));
  return fact;
}

function outcomeOf(status: string): AttemptOutcome | null {
  if (status === "sent") return null;
  return status === "bounced" || status === "expired" ? "bounced" : "deferred";
}
