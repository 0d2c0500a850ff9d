import type { LineUse } from "../../reader.ts";
import { meaningAt } from "../../syslog/known-texts.ts";
import { findQueuedAs } from "../parse/queue-id.ts";
import { delaysOf, parseRecipient, type Recipient, replyOf } from "../parse/recipient.ts";
import type { Context, LogLine } from "./context.ts";
import type { FamiliarRelay } from "./familiar.ts";
import { MAX_DOMAINS } from "./limits.ts";
import { findMessage, findMessageNamed, queueIdText } from "./messages.ts";
import { outboundFact } from "./outbound-fact.ts";
import { flushGroup, flushOutboundFailure, outboundSessionOf } from "./outbound-session.ts";
import { decideOutbound } from "./outbound-verdict.ts";
import type { OutboundGroup, OutboundSession } from "./state.ts";

/**
 * `QID: to=<...>, relay=..., status=...`: what became of one recipient. The recipients of one transaction come one
 * after the other and are put together again here.
 */
export function readRecipient(context: Context, line: LogLine, at: number): LineUse {
  const recipient = parseRecipient(context.familiar.domains, line.memory, at, line.end);
  if (recipient === "unrecognized") return "unrecognized";
  const relay = meaningAt(context.familiar.relays, line.memory, recipient.relayStart, recipient.relayEnd);
  const queueId = findMessage(line.program.host.messages, line)?.queueId ?? queueIdText(line);
  const session = outboundSessionOf(context, line);
  flushOutboundFailure(context, session);
  if (joinsGroup(session.group, queueId, relay, recipient)) {
    addRecipient(session.group, recipient);
    return "used";
  }
  flushGroup(context, line.program, session);
  takeTurn(session, queueId);
  if (isCounted(recipient.status) && !isHop(line, queueId, relay, recipient)) startGroup(context, line, session, queueId, relay, recipient);
  return "used";
}

/** Each TLS session serves one message, unless a summary says that it is reused. */
function takeTurn(session: OutboundSession, queueId: string): void {
  if (session.queueId !== null && session.queueId !== queueId) {
    session.tls = null;
    session.lost = null;
  }
  session.queueId = queueId;
}

/** Address verification probes (`deliverable`) carry no message. */
function isCounted(status: string): boolean {
  return status === "sent" || status === "deferred" || status === "bounced" || status === "SOFTBOUNCE" || status === "expired";
}

/** LMTP answers each recipient in other words, so that either the reply or the delays tell one transaction. */
function joinsGroup(group: OutboundGroup | null, queueId: string, relay: FamiliarRelay, recipient: Recipient): group is OutboundGroup {
  return (
    group !== null &&
    group.fact.queueId === queueId &&
    group.relay === relay.text &&
    group.status === recipient.status &&
    group.connectionUse === recipient.connectionUse &&
    (delaysOf(group) === delaysOf(recipient) || (replyOf(group) === replyOf(recipient) && replyOf(recipient) !== ""))
  );
}

function addRecipient({ fact }: OutboundGroup, { domain }: Recipient): void {
  fact.recipients = (fact.recipients ?? 0) + 1;
  const domains = fact.recipientDomains ?? [];
  if (domain === null || domains.length >= MAX_DOMAINS || domains.includes(domain.name)) return;
  fact.recipientDomains = [...domains, domain.name];
}

function startGroup(
  context: Context,
  line: LogLine,
  session: OutboundSession,
  queueId: string,
  relay: FamiliarRelay,
  recipient: Recipient,
): void {
  const fact = outboundFact(line, queueId, recipient, relay.peer);
  const { connectionUse, tail, delaysEnd, replyStart, status } = recipient;
  fact.certificateName = session.tls !== null && session.relay === relay.text ? session.certificateName : null;
  const verdict = decideOutbound(context, session, line, relay, recipient, fact);
  session.group = { fact, relay: relay.text, connectionUse, tail, delaysEnd, replyStart, status, verdict };
}

/**
 * Handed to a program of this server: a local agent's socket, an own address, or a filter that gave the message back
 * under a queue id which names this one.
 */
function isHop({ program }: LogLine, queueId: string, relay: FamiliarRelay, recipient: Recipient): boolean {
  if (relay.text === "none") return recipient.status === "sent";
  if (relay.isOwn) return true;
  if (!program.host.hasReturns || recipient.status !== "sent") return false;
  const next = findQueuedAs(replyOf(recipient));
  return next !== undefined && findMessageNamed(program.host.messages, next)?.originalQueueId === queueId;
}
