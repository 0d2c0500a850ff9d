import type { Queryable } from "../store/store.ts";
import { renderMessageRows } from "./message-conditions.ts";
import type { MessageFilter } from "./message-filter.ts";
import { numberOf, type Row } from "./row-values.ts";

/** From when and until when, epoch milliseconds UTC: `from` belongs to it, `to` does not. Without: from the first, to the last. */
export interface StreamBounds {
  readonly from?: number;
  readonly to?: number;
}

const MINUTE_MS = 60_000;
/** Rows that are sorted at once, if no single minute has more. */
const SLICE_ROWS = 16_384;

/**
 * What a filter means in order of time, some thousand at a time. Lines of one second keep the order in which they stand in the log.
 *
 * Sorting all rows at once takes more memory than the store may use: at 96 MB a million rows fail. So the period is cut into slices
 * of whole minutes that are sorted one after the other.
 */
export async function* streamInOrder<T>(
  store: Queryable,
  filter: MessageFilter,
  bounds: StreamBounds,
  convert: (row: Row) => T,
): AsyncGenerator<readonly T[]> {
  const from = bounds.from ?? 0;
  const to = bounds.to ?? Number.MAX_SAFE_INTEGER;
  const all = renderMessageRows(filter, { from, to });
  const minutes = await store.rows(
    `SELECT observed_at - observed_at % 60000 AS minute, count(*) AS messages FROM ${all.text} GROUP BY minute ORDER BY minute`,
    all.parameters,
  );
  for (const slice of sliceMinutes(minutes)) {
    const part = renderMessageRows(filter, { from: Math.max(slice.from, from), to: Math.min(slice.to, to) });
    const batches = store.stream(`SELECT * FROM ${part.text} ORDER BY observed_at, source, evidence_decided`, part.parameters);
    for await (const rows of batches) yield rows.map(convert);
  }
}

/** Stretches of minutes that hold about as many rows as are sorted at once. */
function* sliceMinutes(minutes: readonly Row[]): Generator<{ readonly from: number; readonly to: number }> {
  let from: number | null = null;
  let rows = 0;
  for (const row of minutes) {
    const minute = numberOf(row.minute);
    from ??= minute;
    rows += numberOf(row.messages);
    if (rows < SLICE_ROWS) continue;
    yield { from, to: minute + MINUTE_MS };
    from = null;
    rows = 0;
  }
  if (from !== null) yield { from, to: Number.MAX_SAFE_INTEGER };
}
