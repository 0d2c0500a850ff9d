import { checkpoint, commitOf, delivery } from "./facts.testing.ts";
import { openDuckDbStore } from "./open-duckdb-store.ts";

const ROWS = 700;

/**
 * Opens the store in `directory` and commits without end; runs in a process of its own, to be killed. Every checkpoint's `used` is the
 * number of deliveries that it and the commits before it wrote. Prints a line once the store is open, and one after each commit.
 */
export async function commitForever(directory: string): Promise<never> {
  const store = await openDuckDbStore({ directory, timeZone: "UTC", mode: "create" });
  const [before] = await store.checkpoints();
  let used = before?.accounting.used ?? 0;
  process.stdout.write("open\n");
  const facts = commitOf({
    deliveries: Array.from({ length: ROWS }, (_, index) =>
      delivery({ message_id: `<${index}@mail.example.org>`, evidence_decided: index }),
    ),
  });
  for (;;) {
    used += ROWS;
    await store.commit({ ...facts, checkpoint: checkpoint({ used }) });
    process.stdout.write(`${used}\n`);
  }
}
