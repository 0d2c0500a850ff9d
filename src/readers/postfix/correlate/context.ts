import type { LoggedAttempt } from "../../../model/delivery.ts";
import type { FactSink } from "../../reader.ts";
import { type LineMemory, latin1 } from "../../syslog/bytes.ts";
import type { QueueIdPlace } from "../parse/queue-id.ts";
import type { Familiar } from "./familiar.ts";
import { MAX_MESSAGES, REMOVED_GRACE } from "./limits.ts";
import { findMessage, forgetMessage, oldestMessage, putMessage } from "./messages.ts";
import type { Message, PendingFact, PostfixState, ProgramState, TlsSession, Verdict } from "./state.ts";
import { startMessage } from "./state.ts";

/** What every step of the correlation works on: the state, where facts go, and what the server's operator told. */
export interface Context {
  readonly state: PostfixState;
  readonly sink: FactSink;
  readonly isOwnAddress: (address: string) => boolean;
  /** What the texts mean that come again and again. */
  readonly familiar: Familiar;
}

/** One line of a program that matters, with the queue id that it begins with. One object is filled again and again: it is not to be kept. */
export interface LogLine extends QueueIdPlace {
  program: ProgramState;
  pid: number;
  memory: LineMemory;
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
  return latin1(line.memory, start, line.end);
}

/** Hands a finished fact over. */
export function emit(context: Context, fact: PendingFact): void {
  if (isAttempt(fact)) context.sink.attempt(fact);
  else context.sink.delivery(fact);
}

function isAttempt(fact: PendingFact): fact is PendingFact & LoggedAttempt {
  return fact.outcome !== null;
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

/** The queue's entry for a line's id, made when it is new. */
export function messageFor(context: Context, line: LogLine): Message {
  const known = findMessage(line.program.host.messages, line);
  if (known !== undefined && !known.isRemoved) return known;
  return addMessage(context, line);
}

/** A new entry, whatever the id meant before: short queue ids are used again. */
export function addMessage(context: Context, line: LogLine): Message {
  const { messages } = line.program.host;
  const message = startMessage(line, line.observedAt);
  putMessage(messages, message);
  const oldest = messages.count > MAX_MESSAGES ? oldestMessage(messages) : undefined;
  if (oldest !== undefined) {
    forgetMessage(messages, oldest);
    context.state.evictedCount++;
  }
  return message;
}

/** The message of a line left the queue; it is forgotten a little later. */
export function removeMessage(line: LogLine): void {
  const { messages, removed } = line.program.host;
  const message = findMessage(messages, line);
  if (message === undefined || message.isRemoved) return;
  message.isRemoved = true;
  removed.push(message);
  if (removed.length < REMOVED_GRACE * 2) return;
  for (const old of removed.splice(0, REMOVED_GRACE)) forgetMessage(messages, old);
}
