import { readConfig } from "../../config/read-config.ts";
import { createMessages } from "../../messages/messages.ts";
import { renderVisibleText } from "../../messages/visible-text.ts";
import { restoreStore } from "../../store/duckdb/restore-store.ts";
import { writeNotice } from "../output.ts";
import { type StoreOptions, storeDirectoryOf } from "../store-options.ts";

/** Makes a store of a backup. */
export async function runRestore(file: string, options: StoreOptions): Promise<void> {
  const config = await readConfig(options.config ?? null);
  const directory = storeDirectoryOf(options, config);
  const deliveries = await restoreStore(file, directory);
  const { format } = createMessages("en");
  const count = `${format.number(deliveries)} ${format.plural(deliveries) === "one" ? "delivery" : "deliveries"}`;
  await writeNotice(`Restored ${count} into ${renderVisibleText(directory)}\n`);
}
