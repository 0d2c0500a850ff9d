import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkpoint, commitOf, delivery } from "./facts.testing.ts";
import { SCHEMA_VERSION } from "./migrations/migrations.ts";
import { openDuckDbStore } from "./open-duckdb-store.ts";
import { kill, nextOutput, startWritingChild } from "./start-child.testing.ts";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "postseal-open-"));
});
afterEach(() => rm(directory, { recursive: true }));

const open = (mode: "create" | "existing", place = directory) => openDuckDbStore({ directory: place, timeZone: "UTC", mode });

/** Writes into the database file as another program would. */
async function runDirectly(...statements: readonly string[]): Promise<void> {
  const instance = await DuckDBInstance.create(join(directory, "postseal.duckdb"));
  const connection = await instance.connect();
  for (const statement of statements) await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
}

describe("a store that was closed", () => {
  test("opens again with all that was written, in one file", async () => {
    const store = await open("create", join(directory, "a", "it's here"));
    await store.commit(
      commitOf({ deliveries: [delivery()], attempts: [delivery({ outcome: "bounced" })], checkpoint: checkpoint({ used: 3 }) }),
    );
    await store.close();
    expect(await readdir(join(directory, "a", "it's here"))).toEqual(["postseal.duckdb"]);
    const reopened = await open("existing", join(directory, "a", "it's here"));
    expect(await reopened.rows("SELECT tls FROM all_deliveries")).toEqual([{ tls: "TLSv1.3" }]);
    expect(await reopened.rows("SELECT outcome FROM attempts")).toEqual([{ outcome: "bounced" }]);
    expect(await reopened.checkpoints()).toEqual([checkpoint({ used: 3 })]);
    await reopened.close();
  });

  test("may be closed once more, and answers nothing", async () => {
    const store = await open("create");
    await store.close();
    await store.close();
    await expect(store.commit(commitOf({}))).rejects.toThrow();
    await expect(store.rows("SELECT 1")).rejects.toThrow();
  });
});

test("a store whose file has larger blocks, as older ones have, goes on with them", async () => {
  await runDirectly("CREATE TABLE another (id INTEGER)", "DROP TABLE another");
  const older = await open("existing");
  await older.commit(commitOf({ deliveries: [delivery()] }));
  expect(await older.rows("SELECT block_size FROM pragma_database_size() WHERE database_name = 'store'")).toEqual([
    { block_size: 262_144 },
  ]);
  await older.close();
  const store = await open("existing");
  await store.commit(commitOf({ deliveries: [delivery()] }));
  expect(await store.rows("SELECT count(*) AS rows FROM all_deliveries")).toEqual([{ rows: 2 }]);
  await store.close();
});

test("a new store has small blocks", async () => {
  const store = await open("create");
  expect(await store.rows("SELECT block_size FROM pragma_database_size() WHERE database_name = 'store'")).toEqual([{ block_size: 65_536 }]);
  await store.close();
});

describe("opening refuses", () => {
  test("a directory without a store, when it must exist", async () => {
    await expect(open("existing")).rejects.toMatchObject({ code: "STORE_NOT_FOUND", message: `There is no store in ${directory}.` });
    await expect(open("existing", join(directory, "missing"))).rejects.toMatchObject({ code: "STORE_NOT_FOUND" });
    expect(await readdir(directory)).toEqual([]);
  });

  test("a store that this process has open", async () => {
    const store = await open("create");
    await expect(open("existing")).rejects.toMatchObject({ code: "STORE_IN_USE" });
    await store.close();
    await (await open("existing")).close();
  });

  test("a store that another process has open, until that one ends", async () => {
    const child = startWritingChild(directory);
    expect(await nextOutput(child)).toContain("open");
    await expect(open("existing")).rejects.toMatchObject({
      code: "STORE_IN_USE",
      message: `The store in ${directory} is in use by another process.`,
    });
    await kill(child);
    await (await open("existing")).close();
  });

  test("a file that is no database", async () => {
    await writeFile(
      join(directory, "postseal.duckdb"),
      "Nov 19 12:00:00 mx1 postfix/smtpd[1]: connect from unknown[192.0.2.9]\n".repeat(500),
    );
    await expect(open("existing")).rejects.toMatchObject({ code: "STORE_DAMAGED", message: `The store in ${directory} is damaged.` });
  });

  test("a database whose head was overwritten", async () => {
    await (await open("create")).close();
    const content = await readFile(join(directory, "postseal.duckdb"));
    await writeFile(join(directory, "postseal.duckdb"), content.fill(0x5a, 4_096, 12_288));
    await expect(open("existing")).rejects.toMatchObject({ code: "STORE_DAMAGED" });
  });

  test("a database that was cut off", async () => {
    const store = await open("create");
    await store.commit(
      commitOf({ deliveries: Array.from({ length: 40_000 }, (_, index) => delivery({ message_id: `<${index}@example>` })) }),
    );
    await store.close();
    const content = await readFile(join(directory, "postseal.duckdb"));
    await writeFile(join(directory, "postseal.duckdb"), content.subarray(0, 20_000));
    await expect(open("existing")).rejects.toMatchObject({ code: "STORE_DAMAGED" });
  });

  test("a schema that a newer version wrote, and leaves it as it is", async () => {
    await (await open("create")).close();
    await runDirectly("UPDATE meta SET value = '99' WHERE key = 'schema_version'");
    await expect(open("existing")).rejects.toMatchObject({
      code: "STORE_FROM_NEWER_VERSION",
      message: expect.stringMatching(/^The store in .{1,200} has schema 99; this version reads up to \d+\.$/),
    });
    await runDirectly(`UPDATE meta SET value = '${SCHEMA_VERSION}' WHERE key = 'schema_version'`);
    await (await open("existing")).close();
  });

  test("a directory that is a file", async () => {
    const file = join(directory, "file");
    await writeFile(file, "");
    await expect(open("create", file)).rejects.toMatchObject({ code: "STORE_UNREADABLE" });
    await expect(open("create", join(file, "below"))).rejects.toMatchObject({ code: "STORE_UNREADABLE" });
    await expect(open("existing", file)).rejects.toMatchObject({ code: "STORE_UNREADABLE" });
  });
});
