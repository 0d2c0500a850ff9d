import type { AttemptOutcome, Direction } from "../../../model/delivery.ts";
import { decodeText } from "../parse/decode-text.ts";
import type { PeerName } from "../parse/peer.ts";
import type { Recipient } from "../parse/recipient.ts";
import { boundReason } from "../parse/tls-failure.ts";
import { blankFact } from "./blank-fact.ts";
import type { LogLine } from "./context.ts";
import type { PendingFact } from "./state.ts";

/** One outbound transaction, its TLS still to be told. `domains` is filled further while recipients come. */
export function outboundFact(
  line: LogLine,
  queueId: string,
  recipient: Recipient,
  peer: PeerName | undefined,
  domains: readonly string[],
): PendingFact {
  const message = line.program.host.messages.get(queueId);
  const fact = blankFact(line, "outbound", peer);
  fact.queueId = queueId;
  fact.recipientDomains = domains;
  fact.recipients = 1;
  fact.outcome = outcomeOf(recipient.status);
  if (fact.outcome !== null) fact.reason = boundReason(decodeText(recipient.reply));
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
  const fact = blankFact(line, direction, peer);
  fact.outcome = "tls-failed";
  fact.reason = boundReason(decodeText(reason));
  return fact;
}

function outcomeOf(status: string): AttemptOutcome | null {
  if (status === "sent") return null;
  return status === "bounced" || status === "expired" ? "bounced" : "deferred";
}
