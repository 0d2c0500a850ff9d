import { renderVisibleText } from "../../messages/visible-text.ts";
import { askStore } from "../ask-store.ts";
import { writeNotice } from "../output.ts";
import { withOutput } from "../output-target.ts";
import type { StoreOptions } from "../store-options.ts";

export interface BackupOptions extends StoreOptions {
  readonly output: string;
}

/** Writes all that is stored into one file; a running server is asked for it. */
export async function runBackup({ output, ...options }: BackupOptions): Promise<void> {
  await askStore(options, (store) =>
    withOutput(output, async (write) => {
      for await (const bytes of store.copy()) await write(bytes);
    }),
  );
  await writeNotice(`Backed up to ${renderVisibleText(output)}\n`);
}
