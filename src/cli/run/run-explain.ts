import { renderVisibleLine } from "../../messages/visible-line.ts";
import { dayOf } from "../../model/day.ts";
import { OperatorError } from "../../model/operator-error.ts";
import { readEvidence } from "../../pipeline/read-evidence.ts";
import { findDeliveriesById } from "../../questions/find-deliveries-by-id.ts";
import { askMessagesKeptFrom } from "../../questions/messages-kept-from.ts";
import { createStyle } from "../../report/text/style.ts";
import type { Queryable } from "../../store/store.ts";
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
    if (found.length === 0) throw await notFound(store, id, config.timezone);
    const checkpoints = await store.checkpoints();
    for (const [index, transaction] of found.entries()) {
      const lines = await readEvidence(transaction, checkpoints);
      await writeOutput(`${index === 0 ? "" : "\n"}${renderTransaction({ transaction, lines, style, timeZone: config.timezone })}`);
    }
  });
}

/** What is no longer kept cannot be told from what never was. */
async function notFound(store: Queryable, id: string, timeZone: string): Promise<OperatorError> {
  const keptFrom = await askMessagesKeptFrom(store);
  const kept = keptFrom === null ? "" : `; of mail before ${dayOf(keptFrom, timeZone)} only sums are kept`;
  return new OperatorError("NOT_FOUND", `Nothing in the store has the id ${renderVisibleLine(id)}${kept}`);
}
