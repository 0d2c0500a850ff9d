import type { Evidence } from "../model/delivery.ts";
import type { Queryable } from "../store/store.ts";
import { numberOf } from "./row-values.ts";

/** Lines that were kept together: see `KeptLines` of the store. */
export interface KeptPiece {
  readonly position: number;
  readonly length: number;
  readonly content: string;
}

/** The kept lines of a source that evidence points into; none where nothing is kept. */
export async function askKeptLines(
  store: Queryable,
  { source, evidence }: { readonly source: string | null; readonly evidence: Evidence },
): Promise<readonly KeptPiece[]> {
  const positions = Object.values(evidence).filter((position) => position !== null);
  if (source === null || positions.length === 0) return [];
  const holds = positions.map((_, index) => `(position <= $${index + 2} AND position + length > $${index + 2})`);
  const rows = await store.rows(`SELECT position, length, content FROM kept_lines WHERE source = $1 AND (${holds.join(" OR ")})`, [
    source,
    ...positions,
  ]);
  return rows.map((row) => ({ position: numberOf(row.position), length: numberOf(row.length), content: String(row.content) }));
}
