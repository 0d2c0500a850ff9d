import { renderCsvLine } from "../../messages/csv.ts";
import { dayOf } from "../../model/day.ts";
import { OperatorError } from "../../model/operator-error.ts";
import { askMessagesKeptFrom } from "../../questions/messages-kept-from.ts";
import type { Queryable } from "../../store/store.ts";
import { askStore } from "../ask-store.ts";
import { exportRows } from "../export-rows.ts";
import type { ExportTable } from "../export-tables.ts";
import { type WriteText, writeNotice } from "../output.ts";
import { withOutput } from "../output-target.ts";
import type { StoreOptions } from "../store-options.ts";

export interface ExportOptions extends StoreOptions {
  readonly format: "ndjson" | "csv";
  readonly output?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Writes rows of the store, in one of the formats. */
export async function runExport(table: ExportTable, options: ExportOptions): Promise<void> {
  const { from, to } = options;
  if (from !== undefined && to !== undefined && from > to)
    throw new OperatorError("INVALID_ARGUMENT", `--from ${from} comes after --to ${to}`, "Name the earlier day with --from.");
  await askStore(options, async (store, config) => {
    if (table !== "daily") await tellWhatIsGone(store, from, config.timezone);
    await withOutput(options.output, (write) =>
      writeRows(exportRows(store, table, { from, to, timeZone: config.timezone }), options.format, write),
    );
  });
}

/** An export that begins before what is kept is not complete. */
async function tellWhatIsGone(store: Queryable, from: string | undefined, timeZone: string): Promise<void> {
  const keptFrom = await askMessagesKeptFrom(store);
  if (keptFrom === null) return;
  const day = dayOf(keptFrom, timeZone);
  if (from === undefined || from < day) await writeNotice(`Of mail before ${day} only sums are kept: \`export daily\` has them.\n`);
}

/** Every row of a table has the same keys in the same order. */
async function writeRows(batches: AsyncIterable<readonly object[]>, format: ExportOptions["format"], write: WriteText): Promise<void> {
  let headed = false;
  for await (const batch of batches) {
    const [first] = batch;
    if (first === undefined) continue;
    if (format === "ndjson") {
      await write(batch.map((row) => `${JSON.stringify(row)}\n`).join(""));
      continue;
    }
    const heading = headed ? "" : renderCsvLine(Object.keys(first));
    headed = true;
    await write(heading + batch.map((row) => renderCsvLine(Object.values(row))).join(""));
  }
}
