import type { Checkpoint, Commit, FileCheckpoint, Receipt, StreamCheckpoint } from "../store/store.ts";
import type { RunningReader } from "./running-reader.ts";
import { renderState } from "./state-text.ts";

/** Where a source stands beside its reader: its files, or its place in a stream. */
export interface Standing {
  readonly files: readonly FileCheckpoint[];
  readonly stream?: StreamCheckpoint;
  readonly receipts?: readonly Receipt[];
}

/** The facts since the last commit, and the place that they were read up to. */
export function makeCommit({ reader, rows, understanding, accounting }: RunningReader, { receipts, ...standing }: Standing): Commit {
  const open = reader.openDeliveries();
  const account = accounting(open.length);
  const { source, reader: format } = account;
  const checkpoint: Checkpoint = { source, reader: format, ...standing, state: renderState(reader.snapshot()), accounting: account };
  return { ...rows.take(open), understanding: understanding.take(), checkpoint, ...(receipts === undefined ? {} : { receipts }) };
}
