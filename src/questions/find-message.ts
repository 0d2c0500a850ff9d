import type { Evidence } from "../model/delivery.ts";
import type { Queryable } from "../store/store.ts";
import { evidenceOfRow } from "./evidence-of-row.ts";
import { type ListedMessage, toListedMessage } from "./listed-message.ts";
import { markSource, parseMessageId } from "./message-id.ts";

/** One delivery or attempt, and where the lines that prove it stand. */
export interface ProvenMessage {
  readonly message: ListedMessage;
  /** Epoch milliseconds UTC. */
  readonly observedAt: number;
  readonly evidence: Evidence;
}

/**
 * The delivery or attempt of an id; `undefined` when the id is none, or nothing stored has it.
 *
 * A server that sums up lines ("message repeated 3 times") makes several attempts of one: they are alike, and the first stands for all.
 */
export async function findMessage(store: Queryable, id: string): Promise<ProvenMessage | undefined> {
  const key = parseMessageId(id);
  if (key === undefined) return undefined;
  const sources = await store.rows("SELECT DISTINCT source FROM sources");
  const source = sources.map((row) => String(row.source)).find((name) => markSource(name) === key.sourceMark);
  if (source === undefined) return undefined;
  const table = key.kind === "attempts" ? "attempts" : "all_deliveries";
  const [row] = await store.rows(`SELECT * FROM ${table} WHERE evidence_decided = $1 AND source = $2 ORDER BY observed_at LIMIT 1`, [
    key.decided,
    source,
  ]);
  if (row === undefined) return undefined;
  const message = toListedMessage(row, key.kind);
  return { message, observedAt: Date.parse(message.observedAt), evidence: evidenceOfRow(row) };
}
