import type { LineUse } from "../../reader.ts";
import { meaningAt } from "../../syslog/known-texts.ts";
import type { Client } from "../parse/client.ts";
import { decodeText } from "../parse/decode-text.ts";
import { boundReason } from "../parse/tls-failure.ts";
import { addMessage, applyTls, type Context, emit, hasProcess, type LogLine, UNKNOWN } from "./context.ts";
import { inboundFact } from "./inbound-fact.ts";
import { inboundSessionOf, wait } from "./inbound-session.ts";
import { MAX_WAITING } from "./limits.ts";
import { findMessageNamed } from "./messages.ts";
import type { InboundSession, Message, Origin, PendingFact } from "./state.ts";
import { settle } from "./tls-logging.ts";

/** `QID: client=host[address]`: the server gave a message its queue id. */
export function readClient(context: Context, line: LogLine, at: number): LineUse {
  const familiar = meaningAt(context.familiar.clients, line.memory, at, line.end);
  if (familiar.client === "unrecognized") return "unrecognized";
  const session = inboundSessionOf(context, line);
  const message = addMessage(context, line);
  const { originalQueueId } = familiar.client;
  if (originalQueueId !== null) {
    message.originalQueueId = originalQueueId;
    line.program.host.hasReturns = true;
  }
  attach(context, message, originOf(line, session, familiar.client, familiar.isOwn, line.position));
  noteIdentified(session, line.position);
  return "used";
}

/** `NOQUEUE: client=`: a before-queue proxy is about to give the id. */
export function readProxyClient(context: Context, line: LogLine, at: number): LineUse {
  const { client, isOwn } = meaningAt(context.familiar.clients, line.memory, at, line.end);
  if (client === "unrecognized") return "unrecognized";
  const session = inboundSessionOf(context, line);
  session.proxyClient = { client, isOwn, position: line.position };
  noteIdentified(session, line.position);
  return "used";
}

/** `proxy-accept: ... queued as QID`: the id was given at an inner server, the TLS is this session's. */
export function readProxyAccept(context: Context, line: LogLine, queueId: string): LineUse {
  const session = inboundSessionOf(context, line);
  const message = findMessageNamed(line.program.host.messages, queueId);
  if (session.proxyClient === null || message === undefined || !hasProcess(line)) return "irrelevant";
  const { client, isOwn, position } = session.proxyClient;
  attach(context, message, originOf(line, session, client, isOwn, position));
  settleMessage(context, message);
  return "used";
}

/** Hands a message over as a delivery once it is accepted and known how it came. */
export function settleMessage(context: Context, message: Message): void {
  const { origin, accepted } = message;
  if (message.isCounted || accepted === null || origin === null || origin.isHop) return;
  message.isCounted = true;
  message.origin = null; // told once; what stays in memory for the message's life is what its outbound deliveries need
  handOver(context, origin, inboundFact(message, origin, accepted));
}

/** A message that a milter or a header check refused after its queue id was given: it will never be accepted. */
export function refuseMessage(context: Context, line: LogLine, message: Message, reason: string, senderDomain: string | null): void {
  const { origin } = message;
  if (message.isCounted || origin === null || origin.isHop) return;
  message.isCounted = true;
  message.origin = null;
  const fact = inboundFact(message, origin, { ...line, recipients: null });
  fact.senderDomain ??= senderDomain;
  fact.outcome = "rejected";
  fact.reason = boundReason(decodeText(reason));
  handOver(context, origin, fact);
}

/** Now, where the TLS of its connection is known, else when the connection ends. */
function handOver(context: Context, origin: Origin, fact: PendingFact): void {
  if (origin.session !== null) {
    wait(context, origin.session, fact);
    return;
  }
  if (origin.tls !== null) {
    applyTls(fact, origin.tls);
    emit(context, fact);
  } else settle(context, origin.logging, fact, origin.verdict ?? UNKNOWN);
}

function noteIdentified(session: InboundSession, position: number): void {
  session.identifiedCount++;
  session.lastIdentified = position;
}

function attach(context: Context, message: Message, origin: Origin): void {
  message.origin = origin;
  const { session } = origin;
  if (session === null) return;
  session.undecided.push(message);
  // A client may begin transaction after transaction and finish none.
  const oldest = session.undecided.length > MAX_WAITING ? session.undecided.shift()?.origin : undefined;
  if (oldest?.session !== session) return;
  oldest.session = null;
  context.state.evictedCount++;
}

function originOf(line: LogLine, session: InboundSession, client: Client, isOwn: boolean, identified: number): Origin {
  const isAlone = hasProcess(line);
  return {
    service: line.program.tag,
    logging: line.program.tlsLogging,
    client,
    opened: session.opened,
    identified,
    certificateName: session.certificateName,
    isHop: isOwn || isReturned(line, client),
    session: isAlone && session.tls === null ? session : null,
    tls: isAlone ? session.tls : null,
    verdict: null,
    closed: null,
  };
}

/** A message that comes back from a content filter names the queue id that it had before. */
function isReturned(line: LogLine, { originalQueueId }: Client): boolean {
  return originalQueueId !== null && findMessageNamed(line.program.host.messages, originalQueueId) !== undefined;
}
