import type { AttemptOutcome } from "../../../model/delivery.ts";
import { decodeText } from "../parse/decode-text.ts";
import type { PeerName } from "../parse/peer.ts";
import { boundReason } from "../parse/tls-failure.ts";
import { blankFact } from "./blank-fact.ts";
import type { LogLine } from "./context.ts";
import type { InboundSession, Message, Origin, PendingFact } from "./state.ts";

/** The line that decided about a message. */
type Decision = Pick<LogLine, "observedAt" | "position" | "host"> & { readonly recipients: number | null };

/** A message as a fact of its delivery, its TLS still to be told. */
export function inboundFact(message: Message, origin: Origin, accepted: Decision): PendingFact {
  const { client } = origin;
  const fact = blankFact(accepted, accepted.host, origin.service, client.saslUser === null ? "inbound" : "submission", client.peer);
  fact.queueId = message.queueId;
  fact.messageId = message.messageId;
  fact.senderDomain = message.senderDomain;
  fact.recipients = accepted.recipients;
  fact.sizeBytes = message.sizeBytes;
  fact.saslUser = client.saslUser;
  fact.certificateName = origin.certificateName;
  fact.evidence.opened = origin.opened;
  fact.evidence.identified = origin.identified;
  fact.evidence.message = message.messagePosition;
  fact.evidence.closed = origin.closed;
  return fact;
}

/** A transaction or handshake that a server refused, its TLS still to be told. */
export function inboundAttempt(
  line: LogLine,
  session: InboundSession,
  peer: PeerName,
  outcome: AttemptOutcome,
  reason: string,
): PendingFact {
  const fact = blankFact(line, line.host, line.service, "inbound", peer);
  fact.certificateName = session.certificateName;
  fact.evidence.opened = session.opened;
  fact.outcome = outcome;
  fact.reason = boundReason(decodeText(reason));
  return fact;
}
