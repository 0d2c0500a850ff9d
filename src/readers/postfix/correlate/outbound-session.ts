import type { LineUse } from "../../reader.ts";
import { meaningAt } from "../../syslog/known-texts.ts";
import { parsePeer } from "../parse/peer.ts";
import { parseHandshakeReason } from "../parse/tls-failure.ts";
import type { TlsSummary } from "../parse/tls-summary.ts";
import { type Context, emit, type LogLine, textFrom } from "./context.ts";
import { MAX_SESSIONS } from "./limits.ts";
import { handshakeFact } from "./outbound-fact.ts";
import { type OutboundSession, type ProgramState, startOutboundSession } from "./state.ts";
import { proveLogging, settle } from "./tls-logging.ts";

/** What is known of a client process. */
export function outboundSessionOf(context: Context, { program, pid, observedAt }: LogLine): OutboundSession {
  const known = program.outboundSessions.get(pid);
  if (known !== undefined) {
    known.usedAt = observedAt;
    return known;
  }
  const session = startOutboundSession(observedAt);
  program.outboundSessions.set(pid, session);
  const [oldest] = program.outboundSessions.size > MAX_SESSIONS ? program.outboundSessions : [];
  if (oldest !== undefined) {
    finishTransaction(context, program, oldest[1]);
    program.outboundSessions.delete(oldest[0]);
  }
  return session;
}

/** The client's TLS summary, of a new session or of one that is used again. */
export function readOutboundTls(context: Context, line: LogLine, summary: TlsSummary): LineUse {
  const { program } = line;
  const session = outboundSessionOf(context, line);
  finishTransaction(context, program, session);
  // Through tlsproxy clients write summaries at any log level, "reused" ones always: those prove nothing.
  if (!summary.reused && !program.tlsLogging.usesProxy) proveLogging(context, program.tlsLogging);
  session.tls = { parameters: summary.parameters, trust: summary.trust, reused: summary.reused, position: line.position };
  session.certificateName = session.nextCertificateName;
  session.nextCertificateName = null;
  session.relay = meaningAt(context.familiar.relays, line.memory, summary.peerStart, summary.peerEnd).text;
  session.queueId = null;
  session.lost = null;
  return "used";
}

/** `SSL_connect error to host[address]:port`: the reason comes with the next line of the process. */
export function readOutboundFailure(context: Context, line: LogLine, at: number): LineUse {
  const text = textFrom(line, at);
  const peer = parsePeer(text, 0);
  if (peer === undefined) return "unrecognized";
  const session = outboundSessionOf(context, line);
  finishTransaction(context, line.program, session);
  session.tls = null;
  session.failure = { fact: handshakeFact(line, "outbound", peer, parseHandshakeReason(text, peer.end)), hasReason: false };
  return "used";
}

/** The connection is gone: what follows is another one. */
export function loseOutboundConnection(context: Context, line: LogLine, words: string): LineUse {
  const session = outboundSessionOf(context, line);
  finishTransaction(context, line.program, session);
  session.lost = session.tls === null ? null : { tls: session.tls, relay: session.relay, words };
  session.tls = null;
  return "used";
}

/** Hands over what a process still had in hand, because its next line is about something else. */
export function finishTransaction(context: Context, program: ProgramState, session: OutboundSession): void {
  flushOutboundFailure(context, session);
  flushGroup(context, program, session);
}

export function flushOutboundFailure(context: Context, session: OutboundSession): void {
  if (session.failure === null) return;
  emit(context, session.failure.fact);
  session.failure = null;
}

/** Hands a transaction over: no more recipients of it will come. */
export function flushGroup(context: Context, program: ProgramState, session: OutboundSession): void {
  const { group } = session;
  if (group === null) return;
  session.group = null;
  if (group.verdict === null) emit(context, group.fact);
  else settle(context, program.tlsLogging, group.fact, group.verdict);
}
