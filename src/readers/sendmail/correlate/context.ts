import type { CorrelationContext } from "../../facts/correlation-context.ts";
import { evictOldest } from "../../facts/evict-oldest.ts";
import type { PendingFact } from "../../facts/pending-fact.ts";
import type { TlsParameters } from "../parse/tls-line.ts";
import { MAX_MESSAGES, MAX_PROCESSES } from "./limits.ts";
import { type HostState, type Message, type Process, type SendmailState, startMessage, startProcess, type TlsSession } from "./state.ts";

/** What every step of the correlation works on. */
export type Context = CorrelationContext<SendmailState>;

/** One line of Sendmail's. */
export interface LogLine {
  readonly observedAt: number;
  readonly position: number;
  readonly host: HostState;
  readonly program: string;
  /** -1 where lines do not name their process: then what belongs together cannot be told. */
  readonly pid: number;
  /** `null` for lines without one. */
  readonly queueId: string | null;
  /** After the queue id. */
  readonly text: string;
}

/** The process of a line, made when it is new. */
export function processOf({ state }: Context, { host, pid, observedAt }: LogLine): Process {
  const process = host.processes.get(pid) ?? startProcess(observedAt);
  process.usedAt = observedAt;
  host.processes.set(pid, process);
  state.evicted += evictOldest(host.processes, MAX_PROCESSES);
  return process;
}

/** The message of an id, made when it is new. */
export function messageOf({ state }: Context, host: HostState, queueId: string, observedAt: number): Message {
  const known = host.messages.get(queueId);
  if (known !== undefined) return known;
  const made = startMessage(observedAt);
  host.messages.set(queueId, made);
  state.evicted += evictOldest(host.messages, MAX_MESSAGES);
  return made;
}

/** Whether a line names its process. */
export function hasProcess({ pid }: LogLine): boolean {
  return pid !== -1;
}

/** Says that a transaction went over a TLS session. */
export function applySession(fact: PendingFact, session: TlsSession, certainty: "observed" | "inferred"): void {
  applyParameters(fact, session.parameters, certainty);
  fact.evidence.tls = session.position;
}

function applyParameters(fact: PendingFact, { outcome, cipher, bits, trust }: TlsParameters, certainty: "observed" | "inferred"): void {
  fact.tls = outcome;
  fact.certainty = certainty;
  fact.cipher = cipher;
  fact.cipherBits = bits;
  fact.peerTrust = trust;
}

/** What the line itself says of its host and program. */
export function describeSource(fact: PendingFact, { host, program, queueId }: LogLine): void {
  fact.host = host.name;
  fact.service = program;
  fact.queueId = queueId;
}
