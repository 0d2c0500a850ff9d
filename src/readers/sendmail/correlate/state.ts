import type { OpenTransaction } from "../../facts/open-transaction.ts";
import { type PlaintextProof, startProof } from "../../facts/plaintext-proof.ts";
import type { Clock } from "../../syslog/clock.ts";
import type { TlsParameters } from "../parse/tls-line.ts";

/** Raised when the shape changes: a snapshot of another version is left aside. */
export const STATE_VERSION = 1;

/** A TLS session, and the line that told of it. */
export interface TlsSession {
  readonly parameters: TlsParameters;
  readonly position: number;
  /** The peer's address, or its name where no address is logged. */
  readonly peer: string | null;
  usedAt: number;
  /** Messages that went over it. */
  uses: number;
}

/** The recipients of one transaction, which may be told in several lines. */
export interface KeyedTransaction extends OpenTransaction {
  /** What the lines of one transaction have in common. */
  readonly key: string;
}

/** A process of Sendmail: it receives over one connection, or delivers over several. */
export interface Process {
  usedAt: number;
  server: TlsSession | null;
  /** Who logged in on its connection. */
  login: string | null;
  /** By the name of the host. */
  readonly clients: Map<string, TlsSession>;
  /** Why the newest handshake failed, until it is told with its message. */
  failure: string | null;
  open: KeyedTransaction | null;
}

export interface Message {
  readonly firstSeenAt: number;
  senderDomain: string | null;
  messageId: string | null;
  sizeBytes: number | null;
  /** Where the line of its arrival stands. */
  position: number | null;
  /** The transaction ended before the message was accepted: its line with `from=` comes all the same. */
  isAborted: boolean;
}

/** One logging host: process ids and queue ids are its own. */
export interface HostState {
  readonly name: string;
  readonly proof: PlaintextProof;
  readonly processes: Map<number, Process>;
  readonly messages: Map<string, Message>;
}

/** Everything that is kept in mind between two lines: plain data. */
export interface SendmailState {
  readonly version: number;
  readonly clock: Clock;
  readonly hosts: Map<string, HostState>;
  evicted: number;
  /** Log time of the last look at ages. */
  sweptAt: number;
}

export function startState(clock: Clock): SendmailState {
  return { version: STATE_VERSION, clock, hosts: new Map(), evicted: 0, sweptAt: Number.NaN };
}

export function startHost(name: string): HostState {
  return { name, proof: startProof(), processes: new Map(), messages: new Map() };
}

export function startProcess(usedAt: number): Process {
  return { usedAt, server: null, login: null, clients: new Map(), failure: null, open: null };
}

export function startMessage(firstSeenAt: number): Message {
  return { firstSeenAt, senderDomain: null, messageId: null, sizeBytes: null, position: null, isAborted: false };
}
