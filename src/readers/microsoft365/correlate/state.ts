import type { PendingFact } from "../../facts/pending-fact.ts";
import type { TraceColumns } from "../parse/columns.ts";

/** Raised when the shape changes: a snapshot of another version is left aside. */
export const STATE_VERSION = 1;

/** A message that came in, of which another row may tell more. */
export interface Received {
  readonly fact: PendingFact;
  /** It came from outside, and no row has told of TLS. */
  isSilent: boolean;
}

/** Everything that is kept in mind between two rows: plain data. */
export interface TraceState {
  readonly version: number;
  /** By the file's number in the source's stream. */
  readonly files: Map<number, TraceColumns>;
  /** By network message id. */
  readonly received: Map<string, Received>;
  /** Marks of messages that were told. */
  readonly told: Map<string, true>;
  /** A row has named a version, so that one that names none says something. */
  isTlsTold: boolean;
  /** Epoch milliseconds UTC of the newest row; `NaN` before the first. */
  newestAt: number;
  evicted: number;
}

export function startState(): TraceState {
  return {
    version: STATE_VERSION,
    files: new Map(),
    received: new Map(),
    told: new Map(),
    isTlsTold: false,
    newestAt: Number.NaN,
    evicted: 0,
  };
}
