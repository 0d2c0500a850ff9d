import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openDuckDbStore } from "../src/store/duckdb/open-duckdb-store.ts";
import type { Commit, Store } from "../src/store/store.ts";
import { fuzzReader } from "./fuzz/fuzz-reader.ts";
import { hostileChunks, linesOfCorpus } from "./fuzz/hostile-lines.ts";
import { READER_CORPORA } from "./readers/corpora.ts";

/** The long version is `npm run fuzz`. */
const LINES = 15_000;
const SEED = 20_261_125;

const KEPT = join(import.meta.dirname, "../corpus/hostile");

async function count(store: Store, sql: string): Promise<unknown> {
  return (await store.rows(sql))[0]?.count;
}

describe.for(READER_CORPORA.map((corpus) => [corpus.format.name, corpus] as const))("random bytes and mutated logs of %s", ([, corpus]) => {
  test("are accounted for line by line, and what they give can be stored", async () => {
    const commits: Commit[] = [];
    const chunks = hostileChunks(linesOfCorpus(corpus), SEED);
    const outcome = fuzzReader({ format: corpus.format, chunks, lines: LINES, chunksPerCommit: 4, onCommit: (made) => commits.push(made) });
    expect(outcome.lines).toBeGreaterThanOrEqual(LINES);
    expect(outcome.deliveries + outcome.attempts).toBeGreaterThan(0);
    const store = await openDuckDbStore({ directory: null, timeZone: "UTC", mode: "create" });
    for (const commit of commits) await store.commit(commit);
    expect(await count(store, "SELECT count(*) AS count FROM all_deliveries")).toBe(outcome.deliveries);
    expect(await count(store, "SELECT count(*) AS count FROM attempts")).toBe(outcome.attempts);
    expect(await count(store, "SELECT lines_read AS count FROM sources")).toBe(outcome.lines);
    await store.close();
  });
});

describe("what once broke a reader", () => {
  const files = readdirSync(KEPT).filter((name) => name.endsWith(".log"));

  test.for(files)("%s is read by every reader", (name) => {
    const content = readFileSync(join(KEPT, name));
    for (const { format } of READER_CORPORA) {
      const { lines } = fuzzReader({ format, chunks: [content], lines: 1, chunksPerCommit: 1, onCommit: () => {} });
      expect(lines).toBe(content.toString("latin1").split("\n").length - 1);
    }
  });
});
