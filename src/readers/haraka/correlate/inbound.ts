import { evictOldest } from "../../facts/evict-oldest.ts";
import { parsePeerAddress } from "../../facts/peer-address.ts";
import { applyEncrypted, applyPlaintext, emitAttempt, type FactPeer, type PendingFact, startFact } from "../../facts/pending-fact.ts";
import type { LineUse } from "../../reader.ts";
import { applySecured, type Context, type LogLine, messageOf, parseSecured } from "./context.ts";
import { readEnvelope } from "./envelope.ts";
import { MAX_HELD, MAX_SESSIONS } from "./limits.ts";
import { type Session, startSession } from "./state.ts";

/** Takes one line of a client's connection. */
export function readInbound(context: Context, line: LogLine, id: string): LineUse {
  const { origin, message, values } = line.event;
  if (origin === "tls" && message.startsWith("secured")) return readSecured(context, line, id);
  if (values.get("hook") === "unrecognized_command") return readCommand(context, line, id);
  if (origin !== "core") return "irrelevant";
  if (message === "connect") return readConnect(context, line, id);
  if (message === "queue") return readQueue(context, line, id);
  if (message === "disconnect") return readDisconnect(context, line, id);
  if (message.startsWith("client connection error: ")) return readError(context, line, id);
  return readEnvelope(context, line, id);
}

function sessionOf({ state }: Context, id: string, observedAt: number): Session {
  const session = state.sessions.get(id) ?? startSession(observedAt);
  session.usedAt = observedAt;
  state.sessions.set(id, session);
  state.evicted += evictOldest(state.sessions, MAX_SESSIONS);
  return session;
}

/** `connect ip=192.0.2.5 port=37763 local_ip=... local_port=25` */
function readConnect(context: Context, line: LogLine, id: string): LineUse {
  const session = sessionOf(context, id, line.observedAt);
  session.peer = peerOf(line);
  session.opened = line.position;
  return session.peer === null ? "unrecognized" : "used";
}

function peerOf({ event: { values } }: LogLine): FactPeer | null {
  const found = parsePeerAddress(values.get("ip") ?? "");
  const name = values.get("rdns") ?? "";
  // NXDOMAIN, DNSERROR, Unknown: the client has no name.
  return found === null ? null : { name: /^[\w-]{1,63}(?:\.[\w-]{1,63}){1,32}$/.test(name) ? name.toLowerCase() : null, ...found };
}

function readSecured(context: Context, line: LogLine, id: string): LineUse {
  const secured = parseSecured(line);
  if (secured === undefined) return "unrecognized";
  sessionOf(context, id, line.observedAt).secured = secured;
  return "used";
}

/** `hook=unrecognized_command plugin=auth/flat_file ... params=AUTH retval=OK`: a plugin took care of a command. */
function readCommand(context: Context, line: LogLine, id: string): LineUse {
  const { values } = line.event;
  if (!/^AUTH\b/.test(values.get("params") ?? "") || values.get("retval") !== "OK") return "irrelevant";
  sessionOf(context, id, line.observedAt).isAuthenticated = true;
  return "used";
}

/** `queue code=OK`: the message was taken; `CONT` comes before it, and says nothing. */
function readQueue(context: Context, line: LogLine, id: string): LineUse {
  const { transaction, values } = line.event;
  const code = values.get("code") ?? "";
  if (transaction === null || code === "CONT") return "irrelevant";
  const session = sessionOf(context, id, line.observedAt);
  if (session.peer?.address == null || context.isOwnAddress(session.peer.address)) return "used";
  const fact = startMessageFact(context, line, session, `${id}.${transaction}`);
  if (code !== "OK") {
    emitAttempt(context.sink, fact, "rejected", values.get("msg") ?? code);
    return "used";
  }
  session.held.push(fact);
  for (const oldest of session.held.splice(0, session.held.length - MAX_HELD)) context.sink.delivery(oldest);
  return "used";
}

function startMessageFact(context: Context, line: LogLine, session: Session, queueId: string): PendingFact {
  const message = messageOf(context, queueId, line.observedAt);
  const fact = startFact(line, session.isAuthenticated ? "submission" : "inbound", session.peer);
  fact.host = line.host;
  fact.queueId = queueId;
  fact.messageId = message.messageId;
  fact.senderDomain = message.senderDomain;
  fact.recipientDomains = message.namedRecipients === message.recipients ? message.recipientDomains : null;
  fact.recipients = message.recipients;
  fact.sizeBytes = message.sizeBytes;
  fact.evidence.opened = session.opened;
  fact.evidence.identified = line.position;
  fact.evidence.message = message.position;
  if (session.secured !== null) applySecured(fact, session.secured);
  return fact;
}

/**
 * `disconnect ip=... rdns=... tls=N ...`: whether the connection had TLS at its end. With TLS from its first byte nothing else
 * tells of it; a message that was taken before `secured` went in plaintext.
 */
function readDisconnect(context: Context, line: LogLine, id: string): LineUse {
  const session = context.state.sessions.get(id);
  if (session === undefined) return "irrelevant";
  const tls = line.event.values.get("tls");
  const name = peerOf(line)?.name ?? null;
  for (const fact of session.held) {
    fact.peerHost = name;
    fact.evidence.closed = line.position;
    if (fact.tls === "unknown" && tls === "N") applyPlaintext(fact, "observed", line.position);
    else if (fact.tls === "unknown" && session.secured !== null) applyPlaintext(fact, "inferred", session.secured.position);
    else if (fact.tls === "unknown" && tls === "Y") applyEncrypted(fact, line.position);
    context.sink.delivery(fact);
  }
  context.state.sessions.delete(id);
  return "used";
}

/** `client connection error: Error: ...:SSL routines:...  ip=192.0.2.5`: the handshake failed. */
function readError(context: Context, line: LogLine, id: string): LineUse {
  const { message } = line.event;
  if (!/\bSSL routines\b|\bTLS\b|ERR_SSL_/.test(message)) return "irrelevant";
  const peer = peerOf(line);
  if (peer?.address == null || context.isOwnAddress(peer.address)) return "used";
  const fact = startFact(line, "inbound", context.state.sessions.get(id)?.peer ?? peer);
  fact.host = line.host;
  emitAttempt(context.sink, fact, "tls-failed", reasonOf(message));
  return "used";
}

/** OpenSSL's words without its address in memory and its line of source text. */
export function reasonOf(message: string): string {
  const words = /error:[0-9A-F]{8}:SSL routines:[^:]{0,64}:([^:]{1,128})/.exec(message)?.[1];
  return words ?? message.replace(/^.{0,64}?Error: /, "");
}
