import type { LineUse } from "../../reader.ts";
import { meaningAt } from "../../syslog/known-texts.ts";
import { hasStartTlsCommand, parseSessionStatistics, type SessionStatistics } from "../parse/disconnect.ts";
import { parsePeer } from "../parse/peer.ts";
import type { TlsSummary } from "../parse/tls-summary.ts";
import { applyTls, applyVerdict, type Context, emit, type LogLine, UNKNOWN } from "./context.ts";
import { MAX_SESSIONS, MAX_WAITING } from "./limits.ts";
import { type InboundSession, type PendingFact, type ProgramState, startInboundSession, type Verdict } from "./state.ts";
import { mayBeWrapperMode, proveLogging, settle } from "./tls-logging.ts";

/** The session of a process; one without a beginning where the log starts in its middle. */
export function inboundSessionOf(context: Context, line: LogLine): InboundSession {
  const session = line.program.inboundSessions.get(line.pid);
  if (session === undefined || !session.isOpen) return startSession(context, line, session, null, "");
  session.usedAt = line.observedAt;
  return session;
}

/** `connect from`: always a fresh session; one that was never closed ends here. */
export function openInboundSession(context: Context, line: LogLine, at: number): LineUse {
  const { program } = line;
  const left = program.inboundSessions.get(line.pid);
  if (left?.isOpen === true) abandonSession(context, program, left);
  startSession(context, line, left, line.position, meaningAt(context.familiar.clients, line.memory, at, line.end).text);
  return "used";
}

/** A process serves many clients in turn: what it served the last one with is used again. */
function startSession(
  context: Context,
  line: LogLine,
  closed: InboundSession | undefined,
  opened: number | null,
  connectedFrom: string,
): InboundSession {
  if (closed === undefined) return keepSession(context, line, startInboundSession(opened, connectedFrom, line.observedAt));
  closed.isOpen = true;
  closed.opened = opened;
  closed.connectedFrom = connectedFrom;
  closed.tls = null;
  closed.proxyClient = null;
  closed.identifiedCount = 0;
  closed.lastIdentified = -1;
  closed.certificateName = null;
  closed.isTainted = false;
  closed.usedAt = line.observedAt;
  return closed;
}

function keepSession(context: Context, { program, pid }: LogLine, session: InboundSession): InboundSession {
  program.inboundSessions.set(pid, session);
  if (program.inboundSessions.size > MAX_SESSIONS) makeRoom(context, program);
  return session;
}

/** How many of the oldest processes are looked at, for one that serves nobody: bounded, for the next line may ask again. */
const MAX_LOOKED_AT = 64;

function makeRoom(context: Context, program: ProgramState): void {
  const { inboundSessions } = program;
  dropClosedSessions(program, MAX_LOOKED_AT);
  const [oldest] = inboundSessions.size > MAX_SESSIONS ? inboundSessions : [];
  if (oldest === undefined) return;
  if (!isSettled(oldest[1])) context.state.evictedCount++;
  abandonSession(context, program, oldest[1]);
  inboundSessions.delete(oldest[0]);
}

/** Lets go of processes that serve nobody at the moment: done before the state is kept, too. */
export function dropClosedSessions({ inboundSessions }: ProgramState, limit = Number.POSITIVE_INFINITY): void {
  let left = limit;
  for (const [pid, session] of inboundSessions) {
    if (left-- <= 0) return;
    if (!session.isOpen) inboundSessions.delete(pid);
  }
}

/** The server's TLS summary. A session has one handshake at most, so whatever came before it was plaintext. */
export function readInboundTls(context: Context, line: LogLine, summary: TlsSummary): LineUse {
  const session = inboundSessionOf(context, line);
  proveLogging(context, line.program.tlsLogging);
  line.program.hasSummary = true;
  if (!isSettled(session)) decidePlaintext(context, line, session);
  session.tls = { parameters: summary.parameters, trust: summary.trust, reused: summary.reused, position: line.position };
  return "used";
}

function decidePlaintext(context: Context, { program, position }: LogLine, session: InboundSession): void {
  const before: Verdict = { tls: "none", certainty: "observed", position, needsTlsLogging: false };
  decide(context, program, session, () => before, null);
}

/** `disconnect from`: the command counts tell what no TLS line told. */
export function closeInboundSession(context: Context, line: LogLine): LineUse {
  const { program, position } = line;
  const kept = program.inboundSessions.get(line.pid);
  const session = kept?.isOpen === true ? kept : undefined;
  // Most sessions have their TLS line and nothing that waits: their counts need not be read.
  if (program.offersStartTls && (session === undefined || isSettled(session))) {
    if (session !== undefined) session.isOpen = false;
    return "used";
  }
  if (!program.offersStartTls) program.offersStartTls = hasStartTlsCommand(line.memory, line.start, line.end);
  if (session === undefined) return "used";
  const statistics = parseSessionStatistics(line.memory, line.start, line.end);
  flushFailure(context, session);
  const judge =
    statistics === undefined ? () => verdictWithoutStatistics(session) : judgeBy(context, statistics, program, session, position);
  decide(context, program, session, judge, position);
  session.isOpen = false;
  return "used";
}

/** The process went on to another client, or ended, without closing this session. */
export function abandonSession(context: Context, program: ProgramState, session: InboundSession): void {
  flushFailure(context, session);
  decide(context, program, session, () => verdictWithoutStatistics(session), null);
}

/** A handshake that failed is handed over once the line with its reason has come. */
export function flushFailure(context: Context, session: InboundSession): void {
  if (session.failure === null) return;
  emit(context, session.failure.fact);
  session.failure = null;
}

/** Keeps a transaction without a TLS line until the session tells more. */
export function wait(context: Context, session: InboundSession, fact: PendingFact): void {
  session.waiting.push(fact);
  const oldest = session.waiting.length > MAX_WAITING ? session.waiting.shift() : undefined;
  if (oldest === undefined) return;
  context.state.evictedCount++;
  applyVerdict(oldest, UNKNOWN);
  emit(context, oldest);
}

/** Hands an attempt over, now if the session's TLS is known, else when it ends. */
export function settleAttempt(context: Context, session: InboundSession, fact: PendingFact): void {
  if (session.tls === null) {
    wait(context, session, fact);
    return;
  }
  applyTls(fact, session.tls);
  emit(context, fact);
}

function isSettled(session: InboundSession): boolean {
  return session.waiting.length === 0 && session.undecided.length === 0 && session.failure === null;
}

type Judge = (identified: number | null) => Verdict;

function decide(context: Context, program: ProgramState, session: InboundSession, judge: Judge, closed: number | null): void {
  if (session.undecided.length > 0) decideMessages(session, judge, closed);
  if (session.waiting.length === 0) return;
  for (const fact of session.waiting.splice(0)) {
    if (closed !== null) fact.evidence.closed = closed;
    settle(context, program.tlsLogging, fact, judge(fact.evidence.identified));
  }
}

function decideMessages(session: InboundSession, judge: Judge, closed: number | null): void {
  for (const { origin } of session.undecided.splice(0)) {
    if (origin?.session !== session) continue;
    origin.verdict = judge(origin.identified);
    origin.closed = closed;
    origin.session = null;
  }
}

/** Before 3.0 nothing counts commands: a missing TLS line means plaintext only if TLS is logged and no line was lost. */
function verdictWithoutStatistics(session: InboundSession): Verdict {
  if (session.opened === null || session.isTainted || session.tls !== null) return UNKNOWN;
  return { tls: "none", certainty: "inferred", position: null, needsTlsLogging: true };
}

function judgeBy(context: Context, statistics: SessionStatistics, program: ProgramState, session: InboundSession, position: number): Judge {
  if (statistics.startTls > 0) return (identified) => (isLastMessage(statistics, session, identified) ? encryptedAt(position) : UNKNOWN);
  if (statistics.hasProxyClient && !isFromElsewhere(context, session)) return () => UNKNOWN;
  if (hidesWrapperMode(statistics, program)) return () => UNKNOWN;
  const plaintext: Verdict = { tls: "none", certainty: "observed", position, needsTlsLogging: false };
  return () => plaintext;
}

/**
 * A proxy on this server spoke for its client (XCLIENT): the client's connection ended at the proxy, and how it was
 * protected stands in no line here. A proxy elsewhere crossed the network in plaintext.
 */
function isFromElsewhere(context: Context, session: InboundSession): boolean {
  const address = parsePeer(session.connectedFrom, 0)?.address ?? null;
  return address !== null && !context.isOwnAddress(address);
}

/**
 * TLS began in this session but no line names it (log level 0). A client that starts TLS does so in order to send:
 * its last message is encrypted. An earlier one may have gone before the handshake.
 */
function isLastMessage(statistics: SessionStatistics, session: InboundSession, identified: number | null): boolean {
  return statistics.mail === 1 || (identified === session.lastIdentified && statistics.mail === session.identifiedCount);
}

function encryptedAt(position: number): Verdict {
  return { tls: "encrypted", certainty: "inferred", position, needsTlsLogging: false };
}

/**
 * In wrapper mode (port 465) no STARTTLS is counted. Where TLS is logged a summary would stand there; where it is not,
 * a service named so, or one where users log in and nobody ever used STARTTLS, may be one.
 */
function hidesWrapperMode(statistics: SessionStatistics, program: ProgramState): boolean {
  if (program.hasSummary) return false;
  if (mayBeWrapperMode(program)) return true;
  const hasOwnName = program.tag !== `${program.instance}/smtpd`;
  return statistics.auth > 0 && !(hasOwnName && program.offersStartTls);
}
