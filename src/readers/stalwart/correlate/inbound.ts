import { evictOldest } from "../../facts/evict-oldest.ts";
import { mailDomainOf } from "../../facts/mail-domain.ts";
import { parseCount } from "../../facts/parse-count.ts";
import { parsePeerAddress } from "../../facts/peer-address.ts";
import { addRecipient, emitAttempt, type PendingFact, startFact } from "../../facts/pending-fact.ts";
import { proveTlsLogging, settlePlaintext } from "../../facts/plaintext-proof.ts";
import type { LineUse } from "../../reader.ts";
import { parseAddresses } from "../parse/event.ts";
import { applyHandshake, type Context, handshakeOf, type LogLine } from "./context.ts";
import { MAX_SESSIONS, SETTLING_MS } from "./limits.ts";
import type { Session } from "./state.ts";

/** Both names of each, the older second: a message was accepted. */
const QUEUED = ["queue.message-queued", "queue.queue-message"] as const;
const QUEUED_AUTHENTICATED = ["queue.authenticated-message-queued", "queue.queue-message-authenticated"] as const;

/** Takes one line of a client's connection. */
export function readInbound(context: Context, line: LogLine): LineUse {
  const { id, first } = line.event;
  const peer = parsePeerAddress(first.get("remoteIp") ?? "");
  if (peer === null) return "irrelevant";
  const key = `${peer.address} ${first.get("remotePort")}`;
  if (id === "smtp.connection-end") return context.state.sessions.delete(key) ? "used" : "irrelevant";
  const isMessage = [...QUEUED, ...QUEUED_AUTHENTICATED].some((one) => one === id);
  if (!/^(?:smtp|tls|auth)\./.test(id) && !isMessage) return "irrelevant";
  const session = sessionOf(context, line, key);
  if (id === "tls.handshake") return readHandshake(context, line, session);
  if (id === "tls.handshake-error") return readFailure(context, line, peer.address);
  if (id === "auth.success") session.user = line.event.last.get("accountName")?.slice(0, 255) ?? "";
  if (isMessage) return readMessage(context, line, session, peer.address);
  return id === "auth.success" || id === "smtp.ehlo" || id === "smtp.connection-start" ? "used" : "irrelevant";
}

function sessionOf({ state }: Context, { observedAt, position }: LogLine, key: string): Session {
  const session = state.sessions.get(key) ?? { firstSeenAt: observedAt, usedAt: observedAt, opened: position, handshake: null, user: null };
  session.usedAt = observedAt;
  state.sessions.set(key, session);
  state.evicted += evictOldest(state.sessions, MAX_SESSIONS);
  return session;
}

function readHandshake({ state, sink }: Context, line: LogLine, session: Session): LineUse {
  session.handshake = handshakeOf(line);
  proveTlsLogging(state.proof, sink);
  return "used";
}

/** `tls.handshake-error ... reason = "..."` */
function readFailure(context: Context, line: LogLine, address: string): LineUse {
  if (context.isOwnAddress(address)) return "used";
  const fact = startFact(line, "inbound", { name: null, address, port: null });
  fact.host = line.host;
  emitAttempt(context.sink, fact, "tls-failed", line.event.last.get("reason") ?? "");
  return "used";
}

/** `queue.message-queued ... queueId = 313..., from = "...", to = ["..."], size = 1543` */
function readMessage(context: Context, line: LogLine, session: Session, address: string): LineUse {
  if (context.isOwnAddress(address)) return "used";
  const { id, first } = line.event;
  const isAuthenticated = QUEUED_AUTHENTICATED.some((one) => one === id);
  const fact = startFact(line, isAuthenticated ? "submission" : "inbound", { name: null, address, port: null });
  fact.host = line.host;
  fact.service = first.get("listenerId")?.slice(0, 128) ?? null;
  fact.queueId = first.get("queueId")?.slice(0, 64) ?? null;
  fact.senderDomain = mailDomainOf(first.get("from") ?? "");
  fact.sizeBytes = parseCount(first.get("size"));
  fact.saslUser = isAuthenticated ? session.user || null : null;
  for (const recipient of parseAddresses(first.get("to"))) addRecipient(fact, recipient);
  fact.evidence.opened = session.opened;
  fact.evidence.identified = line.position;
  handOver(context, session, fact);
  return "used";
}

/** Every handshake is logged: a connection without one was in plaintext, unless it may be older than the log. */
function handOver({ state, sink }: Context, session: Session, fact: PendingFact): void {
  if (session.handshake !== null) applyHandshake(fact, session.handshake);
  if (session.handshake === null && session.firstSeenAt >= state.startedAt + SETTLING_MS) settlePlaintext(state.proof, sink, fact);
  else sink.delivery(fact);
}
