import type { PendingFact } from "../../facts/pending-fact.ts";
import { type PlaintextProof, startProof } from "../../facts/plaintext-proof.ts";
import type { Clock } from "../../syslog/clock.ts";

/** Raised when the shape changes: a snapshot of another version is left aside. */
export const STATE_VERSION = 1;

/** What a handshake negotiated: as logged. */
export interface Handshake {
  readonly version: string | null;
  readonly cipher: string | null;
  readonly position: number;
}

/** A client's connection, by its address and port. */
export interface Session {
  readonly firstSeenAt: number;
  usedAt: number;
  readonly opened: number;
  handshake: Handshake | null;
  user: string | null;
}

/** A message on its way out. */
export interface Attempt {
  usedAt: number;
  /** By the server's name: what was negotiated, or where the line stands that says that there is no TLS. */
  readonly handshakes: Map<string, Handshake | number>;
  readonly addresses: Map<string, string>;
  /** A transaction whose recipients are still being told, and its server. */
  open: { readonly fact: PendingFact; readonly hostname: string } | null;
}

/** Everything that is kept in mind between two lines: plain data. */
export interface StalwartState {
  readonly version: number;
  readonly clock: Clock;
  /** Epoch milliseconds UTC of the log's first line; `NaN` before it. */
  startedAt: number;
  readonly proof: PlaintextProof;
  readonly sessions: Map<string, Session>;
  readonly attempts: Map<string, Attempt>;
  evicted: number;
  /** Log time of the last look at ages. */
  sweptAt: number;
}

export function startState(clock: Clock): StalwartState {
  return {
    version: STATE_VERSION,
    clock,
    startedAt: Number.NaN,
    proof: startProof(),
    sessions: new Map(),
    attempts: new Map(),
    evicted: 0,
    sweptAt: Number.NaN,
  };
}
