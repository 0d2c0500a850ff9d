import type { Evidence } from "../model/delivery.ts";
import type { ProvenTransaction } from "../questions/find-deliveries-by-id.ts";
import { readLinesAt } from "../sources/read-lines-at.ts";
import type { Checkpoint } from "../store/store.ts";

/** One line that proves something, and what. */
export interface EvidenceLine {
  readonly position: number;
  readonly proves: readonly (keyof Evidence)[];
  /** `null` when the log no longer has it. */
  readonly text: string | null;
}

const IN_ORDER = ["opened", "tls", "identified", "message", "decided", "closed"] as const satisfies readonly (keyof Evidence)[];

/** Reads the lines that prove a transaction, in the log's order; one line may prove several things. */
export async function readEvidence(transaction: ProvenTransaction, checkpoints: readonly Checkpoint[]): Promise<readonly EvidenceLine[]> {
  const proves = new Map<number, (keyof Evidence)[]>();
  for (const name of IN_ORDER) {
    const position = transaction.evidence[name];
    if (position !== null) proves.set(position, [...(proves.get(position) ?? []), name]);
  }
  const positions = [...proves.keys()].sort((left, right) => left - right);
  const files = checkpoints.find(({ source }) => source === transaction.source)?.files ?? [];
  const texts = await readLinesAt(files, positions);
  return positions.map((position) => ({ position, proves: proves.get(position) ?? [], text: texts.get(position) ?? null }));
}
