import type { FactSink } from "../../reader.ts";
import { latin1 } from "../../syslog/bytes.ts";
import type { QueueIds } from "../queue-ids.ts";
import { MAX_MESSAGES, REMOVED_GRACE } from "./limits.ts";
import type { HostState, Message, PendingFact, PostfixState, ProgramState, TlsSession, Verdict } from "./state.ts";
import { startMessage } from "./state.ts";

/** What every step of the correlation works on: the state, where facts go, and what the server's operator told. */
export interface Context {
  readonly state: PostfixState;
  readonly sink: FactSink;
  readonly isOwnAddress: (address: string) => boolean;
  readonly queueIds: QueueIds;
}

/** One line of a program that matters. One object is filled again and again: it is not to be kept. */
export interface LogLine {
  program: ProgramState;
  pid: number;
  buffer: Buffer;
  /** Where the message begins, after `postfix/smtpd[pid]: `. */
  start: number;
  end: number;
  position: number;
  observedAt: number;
  /** Of the program, for the facts that the line tells. */
  host: string;
  service: string;
}

/**
 * Whether a line names its process. Where none does (a template without pids), the lines of all connections run
 * together: which TLS line is whose cannot be told.
 */
export function hasProcess(line: LogLine): boolean {
  return line.pid !== -1;
}

/** The message from a place on, as a text. */
export function textFrom(line: LogLine, start: number): string {
  return latin1(line.buffer, start, line.end);
}

/** Hands a finished fact over. */
export function emit(context: Context, fact: PendingFact): void {
  if (fact.outcome === null) context.sink.delivery(fact);
  else context.sink.attempt({ ...fact, outcome: fact.outcome });
}

export function applyTls(fact: PendingFact, session: TlsSession): void {
  const { parameters } = session;
  fact.tls = parameters.outcome;
  fact.certainty = "observed";
  fact.cipher = parameters.cipher;
  fact.cipherBits = parameters.cipherBits;
  fact.keyExchange = parameters.keyExchange;
  fact.peerTrust = session.trust;
  fact.sessionReused = session.reused;
  fact.evidence.tls = session.position;
}

export function applyVerdict(fact: PendingFact, verdict: Verdict): void {
  fact.tls = verdict.tls;
  fact.certainty = verdict.certainty;
  fact.peerTrust = verdict.tls === "none" ? "none" : null;
  fact.evidence.tls = verdict.position;
}

/** The log cannot tell. */
export const UNKNOWN: Verdict = { tls: "unknown", certainty: "unknown", position: null, needsTlsLogging: false };

/** The queue's entry for an id, made when it is new. */
export function messageFor(context: Context, host: HostState, queueId: string, observedAt: number): Message {
  const known = host.messages.get(queueId);
  if (known !== undefined && !known.isRemoved) return known;
  return addMessage(context, host, queueId, observedAt);
}

/** A new entry, whatever the id meant before: short queue ids are used again. */
export function addMessage(context: Context, host: HostState, queueId: string, observedAt: number): Message {
  const message = startMessage(queueId, observedAt);
  if (host.messages.has(queueId)) host.messages.delete(queueId); // so that it moves to the young end
  host.messages.set(queueId, message);
  if (host.messages.size > MAX_MESSAGES) {
    const oldest = host.messages.keys().next().value;
    if (oldest !== undefined) host.messages.delete(oldest);
    context.state.evictedCount++;
  }
  return message;
}

/** The message left the queue; it is forgotten a little later. */
export function removeMessage(host: HostState, queueId: string): void {
  const message = host.messages.get(queueId);
  if (message === undefined || message.isRemoved) return;
  message.isRemoved = true;
  host.removed.push(message);
  if (host.removed.length < REMOVED_GRACE * 2) return;
  for (const old of host.removed.splice(0, REMOVED_GRACE)) {
    if (host.messages.get(old.queueId) === old) host.messages.delete(old.queueId);
  }
}
