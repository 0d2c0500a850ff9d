import type { PendingFact } from "../../facts/pending-fact.ts";
import { type PlaintextProof, startProof } from "../../facts/plaintext-proof.ts";
import { startWallClock, type WallClock } from "../../wall-clock.ts";

/** Raised when the shape changes: a snapshot of another version is left aside. */
export const STATE_VERSION = 1;

/** A message in the queue, or one that left it a moment ago. */
export interface Message {
  readonly id: string;
  readonly firstSeenAt: number;
  senderDomain: string | null;
  messageId: string | null;
  sizeBytes: number | null;
  /** Where the line of its arrival stands. */
  position: number | null;
  /** The outbound transaction whose recipients are still being told. */
  open: PendingFact | null;
  /** Addresses to which it was delivered unencrypted after TLS had failed, and where the line stands. */
  readonly unencrypted: Map<string, number>;
  /** Addresses of hosts that were tried in vain, the newest last; few. */
  readonly tried: string[];
}

/** Everything that is kept in mind between two lines: plain data. */
export interface EximState {
  readonly version: number;
  readonly clock: WallClock;
  /** `X=` shows that ciphers are logged, so that a line without it means plaintext. */
  readonly proof: PlaintextProof;
  readonly messages: Map<string, Message>;
  evicted: number;
  /** Log time of the last look at ages. */
  sweptAt: number;
}

export function startState(timeZone: string): EximState {
  return {
    version: STATE_VERSION,
    clock: startWallClock(timeZone),
    proof: startProof(),
    messages: new Map(),
    evicted: 0,
    sweptAt: Number.NaN,
  };
}

export function startMessage(id: string, firstSeenAt: number): Message {
  return {
    id,
    firstSeenAt,
    senderDomain: null,
    messageId: null,
    sizeBytes: null,
    position: null,
    open: null,
    unencrypted: new Map(),
    tried: [],
  };
}
