import { DIMENSION_NAMES } from "../store/columns.ts";
import type { FactBatch } from "../store/fact-batch.ts";
import type { Commit } from "../store/store.ts";

/** What of a commit moves to the other thread without being copied. */
export function transferablesOf({ deliveries, attempts, open, dimensions }: Commit): readonly ArrayBuffer[] {
  const batches: readonly FactBatch[] = [deliveries, attempts, open, ...DIMENSION_NAMES.map((name) => dimensions[name])];
  return batches.flatMap(({ columns }) => columns.flatMap(buffersOf));
}

function buffersOf(column: FactBatch["columns"][number]): readonly ArrayBuffer[] {
  if (column.kind === "string" || column.kind === "strings") return [];
  const numbers = column.values.buffer as ArrayBuffer;
  return column.kind === "packed-string" ? [numbers, column.bytes.buffer as ArrayBuffer] : [numbers];
}
