import { createWriteStream } from "node:fs";
import { copyFile, mkdtemp, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startOfDay } from "../../model/day.ts";
import type { Store } from "../store.ts";
import { arbitraryDelivery, checkpoint, commitOf, delivery } from "./facts.testing.ts";
import { openDuckDbStore } from "./open-duckdb-store.ts";
import { restoreStore } from "./restore-store.ts";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "postseal-backup-"));
});
afterEach(() => rm(directory, { recursive: true }));

const place = (name: string) => join(directory, name);
const open = (name: string) => openDuckDbStore({ directory: place(name), timeZone: "Europe/Amsterdam", mode: "create" });
const backup = (store: Store, name: string) => pipeline(store.copy(), createWriteStream(place(name)));

/** Every row of every table, by the table's name. */
async function readAll(store: Store): Promise<unknown> {
  const tables = await store.rows("SELECT table_name AS name FROM duckdb_tables() WHERE database_name = 'store' ORDER BY name");
  const rows = tables.map(async ({ name }) => [name, await store.rows(`SELECT * FROM store.${String(name)} ORDER BY ALL`)]);
  return Object.fromEntries(await Promise.all(rows));
}

test("a store that was restored equals, row for row, the one that was backed up, and goes on", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(arbitraryDelivery(), { maxLength: 40 }), { minLength: 1, maxLength: 3 }), async (commits) => {
      const store = await open("original");
      for (const [index, deliveries] of commits.entries()) {
        await store.commit(
          commitOf({ deliveries, attempts: [delivery({ outcome: "deferred", reason: "451" })], checkpoint: checkpoint({ used: index }) }),
        );
      }
      await store.putSnooze({ insight: "one", reason: "known", until: "2026-12-01", snoozedAt: 1, messages: 2, share: 0.5 });
      await store.expire({ deliveriesFrom: startOfDay("2026-10-25", "Europe/Amsterdam"), rollupsFrom: null });
      await backup(store, "backup");
      await restoreStore(place("backup"), place("restored"));
      const restored = await open("restored");
      expect(await readAll(restored)).toEqual(await readAll(store));
      await restored.commit(commitOf({ deliveries: [delivery()] }));
      await restored.close();
      await store.close();
      expect(await readdir(place("original"))).toEqual(["postseal.duckdb"]);
      expect(await readdir(place("restored"))).toEqual(["postseal.duckdb"]);
      await rm(place("original"), { recursive: true });
      await rm(place("restored"), { recursive: true });
    }),
    { numRuns: 6 },
  );
});

test("a backup that is made while others write holds every commit whole or not at all", async () => {
  const store = await open("original");
  const ROWS = 3_000;
  const write = async () => {
    for (let used = 1; used <= 8; used++) {
      const deliveries = Array.from({ length: ROWS }, (_, index) => delivery({ evidence_decided: index }));
      await store.commit(commitOf({ deliveries, checkpoint: checkpoint({ used }) }));
    }
  };
  await Promise.all([write(), backup(store, "first"), backup(store, "second")]);
  await store.close();
  for (const name of ["first", "second"]) {
    const deliveries = await restoreStore(place(name), place(`of-${name}`));
    const restored = await open(`of-${name}`);
    expect(deliveries).toBe(((await restored.checkpoints())[0]?.accounting.used ?? 0) * ROWS);
    expect(await restored.rows("SELECT coalesce(sum(messages), 0) AS messages FROM all_hourly")).toEqual([{ messages: deliveries }]);
    await restored.close();
  }
});

describe("restoring refuses", () => {
  async function makeBackup(): Promise<string> {
    const store = await open("original");
    await store.commit(commitOf({ deliveries: Array.from({ length: 5_000 }, (_, index) => delivery({ message_id: `<${index}@x>` })) }));
    await backup(store, "backup");
    await store.close();
    return place("backup");
  }

  test("to write over a store", async () => {
    const file = await makeBackup();
    await expect(restoreStore(file, place("original"))).rejects.toMatchObject({ code: "STORE_EXISTS" });
  });

  test("a file that is not there", async () => {
    await expect(restoreStore(place("none"), place("restored"))).rejects.toMatchObject({ code: "BACKUP_UNREADABLE" });
  });

  test("a file that is something else", async () => {
    await writeFile(place("other"), "Nov 19 12:00:00 mx postfix/smtpd[1]: connect from unknown[192.0.2.1]\n".repeat(500));
    await expect(restoreStore(place("other"), place("restored"))).rejects.toMatchObject({ code: "BACKUP_UNREADABLE" });
    expect(await readdir(place("restored"))).toEqual([]);
  });

  test("another program's database", async () => {
    const instance = await DuckDBInstance.create(place("foreign"));
    (await instance.connect()).closeSync();
    instance.closeSync();
    await expect(restoreStore(place("foreign"), place("restored"))).rejects.toMatchObject({ code: "BACKUP_UNREADABLE" });
  });

  test("a backup that is cut off, and leaves nothing behind", async () => {
    const file = await makeBackup();
    await copyFile(file, place("short"));
    await truncate(place("short"), 300_000);
    await expect(restoreStore(place("short"), place("restored"))).rejects.toMatchObject({ code: "BACKUP_UNREADABLE" });
    expect(await readdir(place("restored"))).toEqual([]);
  });

  test("a backup of a newer version", async () => {
    const file = await makeBackup();
    const instance = await DuckDBInstance.create(file);
    const connection = await instance.connect();
    await connection.run("UPDATE meta SET value = '99' WHERE key = 'schema_version'");
    connection.closeSync();
    instance.closeSync();
    await expect(restoreStore(file, place("restored"))).rejects.toMatchObject({ code: "STORE_FROM_NEWER_VERSION" });
  });
});
