import type { LineUse } from "../../reader.ts";
import { findQueuedAs } from "../parse/queue-id.ts";
import { parseRecipient, type Recipient } from "../parse/recipient.ts";
import { parseRelay } from "../parse/relay.ts";
import { type Context, type LogLine, textFrom } from "./context.ts";
import { MAX_DOMAINS } from "./limits.ts";
import { outboundFact } from "./outbound-fact.ts";
import { flushGroup, flushOutboundFailure, outboundSessionOf } from "./outbound-session.ts";
import { decideOutbound } from "./outbound-verdict.ts";
import type { OutboundGroup, OutboundSession, PendingFact } from "./state.ts";

/**
 * `QID: to=<...>, relay=..., status=...`: what became of one recipient. The recipients of one transaction come one
 * after the other and are put together again here.
 */
export function readRecipient(context: Context, line: LogLine, queueId: string, at: number): LineUse {
  const recipient = parseRecipient(textFrom(line, at));
  if (recipient === "unrecognized") return "unrecognized";
  const session = outboundSessionOf(context, line);
  flushOutboundFailure(context, session);
  if (joinsGroup(session.group, queueId, recipient)) {
    addRecipient(session.group, recipient);
    return "used";
  }
  flushGroup(context, line.program, session);
  takeTurn(session, queueId);
  if (isCounted(recipient.status)) startGroup(context, line, session, queueId, recipient);
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
function joinsGroup(group: OutboundGroup | null, queueId: string, recipient: Recipient): group is OutboundGroup {
  return (
    group !== null &&
    group.fact.queueId === queueId &&
    group.relay === recipient.relay &&
    group.status === recipient.status &&
    group.connectionUse === recipient.connectionUse &&
    (group.delays === recipient.delays || (group.reply === recipient.reply && recipient.reply !== ""))
  );
}

function addRecipient(group: OutboundGroup, recipient: Recipient): void {
  group.fact.recipients = (group.fact.recipients ?? 0) + 1;
  const { domain } = recipient;
  if (domain !== null && group.domains.length < MAX_DOMAINS && !group.domains.includes(domain)) group.domains.push(domain);
}

function startGroup(context: Context, line: LogLine, session: OutboundSession, queueId: string, recipient: Recipient): void {
  const domains = recipient.domain === null ? [] : [recipient.domain];
  const fact = outboundFact(line, queueId, recipient, parseRelay(recipient.relay), domains);
  if (isHop(context, line, fact, recipient)) return;
  const { relay, connectionUse, delays, reply, status } = recipient;
  fact.certificateName = session.tls !== null && session.relay === relay ? session.certificateName : null;
  const verdict = decideOutbound(context, session, line, recipient, fact);
  session.group = { fact, domains, relay, connectionUse, delays, reply, status, verdict };
}

/**
 * Handed to a program of this server: a local agent's socket, an own address, or a filter that gave the message back
 * under a queue id which names this one.
 */
function isHop(context: Context, line: LogLine, fact: PendingFact, recipient: Recipient): boolean {
  if (recipient.relay === "none") return recipient.status === "sent";
  if (fact.peerAddress === null || context.isOwnAddress(fact.peerAddress)) return true;
  if (!line.program.host.hasReturns || recipient.status !== "sent") return false;
  const next = findQueuedAs(recipient.reply);
  return next !== undefined && line.program.host.messages.get(next)?.originalQueueId === fact.queueId;
}
