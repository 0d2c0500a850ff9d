import { afterEach, beforeEach, expect, test } from "vitest";
import type { Checkpoint, Store } from "../store.ts";
import { checkpoint, commitOf, delivery } from "./facts.testing.ts";
import { openDuckDbStore } from "./open-duckdb-store.ts";

let store: Store;
beforeEach(async () => {
  store = await openDuckDbStore({ directory: null, timeZone: "UTC", mode: "create" });
});
afterEach(() => store.close());

async function countOf(table: string): Promise<unknown> {
  const [row] = await store.rows(`SELECT count(*) AS rows FROM ${table}`);
  return row?.rows;
}

test("a checkpoint comes back as it was written, its files in order", async () => {
  const written: Checkpoint = {
    source: "/var/log/mail.log",
    reader: "postfix",
    files: [
      { path: "/var/log/mail.log.1", headBytes: 4_096, headHash: "aa", streamStart: 0, position: 70_000, tailHash: "bb" },
      { path: "/var/log/mail.log", headBytes: 12, headHash: "cc", streamStart: 70_000, position: 12, tailHash: "dd" },
    ],
    state: '{"open":[]}',
    accounting: {
      source: "/var/log/mail.log",
      reader: "postfix",
      linesRead: 10,
      used: 5,
      irrelevant: 3,
      unrecognized: 2,
      open: 1,
      evicted: 4,
      lastLineAt: 1_795_091_405_123,
    },
  };
  await store.commit(commitOf({ checkpoint: written }));
  await store.commit(commitOf({ checkpoint: written }));
  expect(await store.checkpoints()).toEqual([written]);
});

test("a commit that fails leaves nothing: no facts, no rollups, no checkpoint", async () => {
  await store.commit(commitOf({ deliveries: [delivery()], checkpoint: checkpoint({ used: 1 }) }));
  const failing = commitOf({ deliveries: [delivery(), delivery({ observed_at: 0.5 })], checkpoint: checkpoint({ used: 9 }) });
  await expect(store.commit(failing)).rejects.toThrow("not a whole number: 0.5");
  expect([await countOf("deliveries"), await countOf("hourly"), await countOf("daily")]).toEqual([1, 1, 1]);
  expect(await store.checkpoints()).toEqual([checkpoint({ used: 1 })]);
});

test("a commit after one that failed is written", async () => {
  await expect(store.commit(commitOf({ deliveries: [delivery({ observed_at: null })] }))).rejects.toThrow("a delivery without a time");
  await store.commit(commitOf({ deliveries: [delivery()] }));
  expect(await countOf("deliveries")).toBe(1);
});

test("open deliveries replace the source's earlier ones, and leave those of other sources alone", async () => {
  const relay = "/var/log/relay.log";
  await store.commit(commitOf({ open: [delivery(), delivery()] }));
  await store.commit(commitOf({ open: [delivery({ source: relay })], checkpoint: checkpoint({ source: relay }) }));
  await store.commit(commitOf({ deliveries: [delivery()], open: [delivery({ tls: "none" })] }));
  expect(await store.rows("SELECT source, tls FROM open_deliveries ORDER BY source")).toEqual([
    { source: "/var/log/mail.log", tls: "none" },
    { source: relay, tls: "TLSv1.3" },
  ]);
  expect(await store.rows("SELECT sum(messages) AS messages FROM all_hourly")).toEqual([{ messages: 3 }]);
});

test("commits that are not waited for are written one after the other", async () => {
  await Promise.all([1, 2, 3, 4].map((used) => store.commit(commitOf({ deliveries: [delivery()], checkpoint: checkpoint({ used }) }))));
  expect(await countOf("deliveries")).toBe(4);
  expect((await store.checkpoints()).map(({ accounting }) => accounting.used)).toEqual([4]);
});

test("a question asked while a commit runs sees all of it or nothing", async () => {
  const seen = new Set<unknown>();
  const writing = store.commit(commitOf({ deliveries: Array.from({ length: 6_000 }, () => delivery()) })).then(() => seen.add("written"));
  while (!seen.has("written")) {
    seen.add(await countOf("deliveries"));
    await Promise.race([writing, new Promise((resolve) => setImmediate(resolve))]);
  }
  seen.add(await countOf("deliveries"));
  expect([...seen].filter((each) => each !== "written" && each !== 0)).toEqual([6_000]);
});

test("an export that is left in the middle holds up neither commits nor questions", async () => {
  await store.commit(commitOf({ deliveries: Array.from({ length: 6_000 }, () => delivery()) }));
  let rows = 0;
  for await (const batch of store.stream("SELECT * FROM deliveries")) {
    rows += batch.length;
    await store.commit(commitOf({ deliveries: [delivery()] }));
    break;
  }
  expect(rows).toBe(2_048);
  expect(await countOf("deliveries")).toBe(6_001);
});

test("a store closes while an export is under way, which then ends", async () => {
  await store.commit(commitOf({ deliveries: Array.from({ length: 6_000 }, () => delivery()) }));
  const batches = store.stream("SELECT * FROM deliveries")[Symbol.asyncIterator]();
  await batches.next();
  await store.close();
  await batches.return?.();
  await expect(store.rows("SELECT 1")).rejects.toThrow("the store is closed");
});

test("a source that is no file stands where its last commit left it", async () => {
  const source = "syslog tcp 127.0.0.1:5514";
  const standing = (position: number) => ({ ...checkpoint({ source }), stream: { position, cursor: `at ${position}`, lost: 3 } });
  await store.commit(commitOf({ checkpoint: standing(120) }));
  await store.commit(commitOf({ checkpoint: standing(240) }));
  await store.commit(commitOf({ checkpoint: checkpoint() }));
  expect(await store.checkpoints()).toEqual([checkpoint(), standing(240)]);
});

test("receipts come back in their order, by source, and none of a commit that fails", async () => {
  const receipt = (key: string) => ({ key, content: `content of ${key}`, lines: 2 });
  const commit = (source: string, keys: readonly string[]) =>
    store.commit({ ...commitOf({ checkpoint: checkpoint({ source }) }), receipts: keys.map(receipt) });
  await commit("push a", ["one", "two"]);
  await commit("push b", ["one"]);
  await commit("push a", ["three"]);
  const failing = commitOf({ deliveries: [delivery({ observed_at: 0.5 })], checkpoint: checkpoint({ source: "push a" }) });
  await expect(store.commit({ ...failing, receipts: [receipt("four")] })).rejects.toThrow("not a whole number");
  expect(await store.receipts("push a")).toEqual([receipt("one"), receipt("two"), receipt("three")]);
  expect(await store.receipts("push b")).toEqual([receipt("one")]);
  expect(await store.receipts("push c")).toEqual([]);
});
