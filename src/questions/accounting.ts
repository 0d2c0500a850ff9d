import type { Accounting } from "../model/accounting.ts";
import type { Queryable } from "../store/store.ts";
import { numberOf, numberOrNull } from "./row-values.ts";

/** What became of every line of every source, by the source's name. */
export async function askAccounting(store: Queryable): Promise<readonly Accounting[]> {
  const rows = await store.rows(
    "SELECT source, reader, lines_read, used, irrelevant, unrecognized, open, evicted, last_line_at FROM sources ORDER BY source",
  );
  return rows.map((row) => ({
    source: String(row.source),
    reader: String(row.reader),
    linesRead: numberOf(row.lines_read),
    used: numberOf(row.used),
    irrelevant: numberOf(row.irrelevant),
    unrecognized: numberOf(row.unrecognized),
    open: numberOf(row.open),
    evicted: numberOf(row.evicted),
    lastLineAt: numberOrNull(row.last_line_at),
  }));
}
