import { renderVisibleLine } from "../../messages/visible-line.ts";
import { OperatorError } from "../../model/operator-error.ts";
import { readEvidence } from "../../pipeline/read-evidence.ts";
import { findDeliveriesById } from "../../questions/find-deliveries-by-id.ts";
import { createStyle } from "../../report/text/style.ts";
import { askStore } from "../ask-store.ts";
import { writeOutput } from "../output.ts";
import { renderTransaction } from "../render-transaction.ts";
import type { StoreOptions } from "../store-options.ts";
import { detectTerminal } from "../terminal.ts";

/** Shows every delivery of an id with the lines that prove it. */
export async function runExplain(id: string, options: StoreOptions): Promise<void> {
  const style = createStyle(detectTerminal(process.stdout, process.env).color);
  await askStore(options, async (store, config) => {
    const found = await findDeliveriesById(store, id);
    if (found.length === 0) throw new OperatorError("NOT_FOUND", `Nothing in the store has the id ${renderVisibleLine(id)}`);
    const checkpoints = await store.checkpoints();
    for (const [index, transaction] of found.entries()) {
      const lines = await readEvidence(transaction, checkpoints);
      await writeOutput(`${index === 0 ? "" : "\n"}${renderTransaction({ transaction, lines, style, timeZone: config.timezone })}`);
    }
  });
}
