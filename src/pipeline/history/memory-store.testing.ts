import { FACT_COLUMNS } from "../../store/columns.ts";
import { type FactBatch, valueAt } from "../../store/fact-batch.ts";
import type { Checkpoint, Commit } from "../../store/store.ts";

/** What commits leave behind: queue ids in the place of facts, and the newest checkpoint of every source. */
export interface MemoryStore {
  checkpoints(): readonly Checkpoint[];
  /** Of every delivery, as often as it was stored. */
  queueIds(): readonly string[];
  /**
   * A process that writes to the store.
   *
   * @returns `kill`: what it commits afterwards is lost, and fails
   */
  open(): { readonly commit: (commit: Commit) => Promise<void>; readonly kill: () => void };
}

export function createMemoryStore(): MemoryStore {
  const checkpoints = new Map<string, Checkpoint>();
  const ids: string[] = [];
  return {
    checkpoints: () => [...checkpoints.values()],
    queueIds: () => ids,
    open() {
      let isKilled = false;
      return {
        async commit({ deliveries, checkpoint }) {
          await new Promise(setImmediate); // durable some time later
          if (isKilled) throw new Error("killed");
          ids.push(...queueIdsOf(deliveries));
          checkpoints.set(checkpoint.source, checkpoint);
        },
        kill() {
          isKilled = true;
        },
      };
    },
  };
}

const QUEUE_ID = FACT_COLUMNS.findIndex(({ name }) => name === "queue_id");

function queueIdsOf({ rows, columns }: FactBatch): readonly string[] {
  const [column, data] = [FACT_COLUMNS[QUEUE_ID], columns[QUEUE_ID]];
  if (column === undefined || data === undefined) throw new Error("facts have no queue id");
  return Array.from({ length: rows }, (_, row) => String(valueAt(column, data, row)));
}
