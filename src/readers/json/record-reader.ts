import { type PlaintextProof, startProof, sweepHeld } from "../facts/plaintext-proof.ts";
import { takeUpState } from "../facts/take-up-state.ts";
import type { FactSink, LineUse, Reader, ReaderOptions } from "../reader.ts";
import { type JsonRecord, parseJsonRecord } from "./json-record.ts";

/** What a record is read with. */
export interface RecordContext {
  readonly sink: FactSink;
  readonly isOwnAddress: (address: string) => boolean;
  readonly proofs: PlaintextProofs;
}

/** Whether TLS is logged, of each side: one may be logged and the other not. */
export interface PlaintextProofs {
  readonly inbound: PlaintextProof;
  readonly outbound: PlaintextProof;
}

/** One record, and where it stands. */
export interface RecordLine {
  readonly record: JsonRecord;
  /** Epoch milliseconds UTC. */
  readonly observedAt: number;
  readonly position: number;
}

/** A format in which every line is a JSON object that tells of one event in full. */
export interface RecordFormat {
  readonly name: string;
  /** Epoch milliseconds UTC; `NaN` when the record does not say. */
  readonly timeOf: (record: JsonRecord) => number;
  readonly readRecord: (context: RecordContext, line: RecordLine) => LineUse;
}

interface RecordState {
  readonly version: number;
  /** Epoch milliseconds UTC of the newest record; `NaN` before the first. */
  newestAt: number;
  readonly proofs: PlaintextProofs;
}

/** Raised when the shape of the state changes: an older snapshot is left aside then. */
const STATE_VERSION = 1;

/** Opens a reader of such a format. Nothing but the proof that TLS is logged is kept between two records. */
export function openRecordReader(
  { name, timeOf, readRecord }: RecordFormat,
  { isOwnAddress }: ReaderOptions,
  sink: FactSink,
  snapshot?: unknown,
): Reader {
  const state = takeUpState<RecordState>(snapshot, STATE_VERSION) ?? {
    version: STATE_VERSION,
    newestAt: Number.NaN,
    proofs: { inbound: startProof(), outbound: startProof() },
  };
  const context: RecordContext = { sink, isOwnAddress, proofs: state.proofs };
  const { inbound, outbound } = state.proofs;

  function readLine(buffer: Buffer, start: number, end: number, position: number): LineUse {
    const text = buffer.toString("utf8", start, end).replace(/^\uFEFF/, "");
    if (text.trim() === "") return "irrelevant";
    const record = parseJsonRecord(text);
    const observedAt = record === undefined ? Number.NaN : timeOf(record);
    if (record === undefined || Number.isNaN(observedAt)) return "unrecognized";
    if (!(observedAt < state.newestAt)) state.newestAt = observedAt;
    for (const proof of [inbound, outbound]) sweepHeld(proof, sink, observedAt);
    return readRecord(context, { record, observedAt, position });
  }

  return {
    name,
    readLine,
    openDeliveries: () => [...inbound.held, ...outbound.held],
    newestLineAt: () => (Number.isNaN(state.newestAt) ? null : state.newestAt),
    evicted: () => 0,
    snapshot: () => state,
  };
}
