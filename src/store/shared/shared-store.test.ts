import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { OperatorError } from "../../model/operator-error.ts";
import { checkpoint, commitOf, delivery } from "../duckdb/facts.testing.ts";
import { storeForEachTest } from "../duckdb/store-for-each-test.testing.ts";
import { findSharedStore } from "./find-shared-store.ts";
import { shareStore } from "./share-store.ts";
import type { SharedStore } from "./shared-store.ts";
import { placeOfSocket } from "./socket-place.ts";

const store = storeForEachTest();
let directory: string;
let stop: () => Promise<void>;

beforeEach(async () => {
  directory = realpathSync(mkdtempSync(join(tmpdir(), "postseal-shared-")));
  stop = await shareStore({ store: store(), directory, describe: () => ({ version: "1.2.3" }) });
});
afterEach(async () => {
  await stop();
  rmSync(directory, { recursive: true });
});

async function find(): Promise<SharedStore> {
  const found = await findSharedStore(directory);
  if (found === undefined) throw new Error("nobody answers");
  return found.store;
}

describe("another process", () => {
  test("finds the owner, and learns what it says of itself", async () => {
    expect((await findSharedStore(directory))?.description).toEqual({ version: "1.2.3" });
    expect(statSync(placeOfSocket(directory)).mode & 0o777).toBe(0o600);
  });

  test("gets the same rows as the owner: texts, numbers, lists, dates, nulls", async () => {
    await store().commit(
      commitOf({ deliveries: [delivery({ queue_id: "Å\u2028\n", recipient_domains: ["a", "b"], size_bytes: 2 ** 52 })] }),
    );
    const sql = "SELECT *, DATE '2026-11-19' AS day, NULL AS nothing, true AS yes FROM all_deliveries WHERE queue_id = $1";
    const parameters = ["Å\u2028\n"];
    const rows = await (await find()).rows(sql, parameters);
    expect(rows).toHaveLength(1);
    expect(rows).toEqual(await store().rows(sql, parameters));
  });

  test("gets the checkpoints", async () => {
    await store().commit(commitOf({ checkpoint: checkpoint({ used: 7 }) }));
    expect(await (await find()).checkpoints()).toEqual(await store().checkpoints());
  });

  test("may leave in the middle of a long answer", async () => {
    for await (const rows of (await find()).stream("SELECT * FROM range(1000000)")) {
      expect(rows.length).toBeGreaterThan(0);
      break;
    }
    expect(await (await find()).rows("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  test("is told what was wrong with its question", async () => {
    await expect((await find()).rows("SELECT nothing FROM nowhere")).rejects.toThrow(/nowhere/);
  });

  test("cannot change anything", async () => {
    await expect((await find()).rows("DELETE FROM meta")).rejects.toThrow(OperatorError);
  });
});

describe("nobody is found", () => {
  test("when the owner has stopped, and its socket is gone", async () => {
    await stop();
    expect(existsSync(placeOfSocket(directory))).toBe(false);
    expect(await findSharedStore(directory)).toBeUndefined();
    stop = async () => {};
  });

  test("where there is a store but no owner", async () => {
    const other = join(directory, "other");
    mkdirSync(other);
    expect(await findSharedStore(other)).toBeUndefined();
  });
});

test("a directory whose path is too long for a socket is shared all the same", async () => {
  const deep = join(directory, "d".repeat(120));
  mkdirSync(deep);
  const stopDeep = await shareStore({ store: store(), directory: deep, describe: () => ({}) });
  expect(placeOfSocket(deep).length).toBeLessThan(104);
  expect((await findSharedStore(deep))?.description).toEqual({});
  await stopDeep();
});
