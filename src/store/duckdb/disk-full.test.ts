import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { OperatorError } from "../../model/operator-error.ts";
import type { Store } from "../store.ts";
import { checkpoint, commitOf, delivery } from "./facts.testing.ts";
import { openDuckDbStore } from "./open-duckdb-store.ts";
import { onSmallDisk } from "./small-disk.testing.ts";

/** Commits rows that do not compress until one commit fails; `written`: the rows of those that did not. */
async function fill(store: Store, rows: number): Promise<{ readonly written: number; readonly failure: unknown }> {
  for (let written = 0; ; written += rows) {
    const deliveries = Array.from({ length: rows }, () => delivery({ message_id: randomBytes(150).toString("base64") }));
    try {
      await store.commit(commitOf({ deliveries, checkpoint: checkpoint({ used: written + rows }) }));
    } catch (failure) {
      return { written, failure };
    }
  }
}

async function expectRows(store: Store, rows: number): Promise<void> {
  expect(await store.rows("SELECT count(*) AS rows, count(message_id) AS texts FROM deliveries")).toEqual([{ rows, texts: rows }]);
  expect(await store.rows("SELECT sum(messages) AS messages FROM all_hourly")).toEqual([{ messages: rows }]);
  expect((await store.checkpoints()).map(({ accounting }) => accounting.used)).toEqual([rows]);
}

describe("on a disk that is full, a commit fails with STORE_DISK_FULL, what was stored before stays, and with more space the store goes on:", () => {
  test.for([
    ["small commits, through the write-ahead log", 2_000],
    ["large ones, that go straight into the file", 35_000],
  ] as const)("%s", async ([, rows]) => {
    await onSmallDisk(24, (directory) => fillAndGoOn(directory, rows));
  });
});

describe("a store whose disk was full goes on once there is room, without being opened by its user, when it was full", () => {
  test.for([
    ["after a commit, while the log was brought into the file", 6, 500, 1],
    ["during a commit, while the log was brought into the file", 8, 2000, 2],
    ["while the log was written", 6, 500, 16],
    ["while rows were written into the file", 12, 35_000, 16],
  ] as const)("%s", async ([, megabytes, rows, checkpointMb]) => {
    await onSmallDisk(megabytes, async (directory) => {
      const store = await openDuckDbStore({ directory, timeZone: "UTC", mode: "create", checkpointMb });
      const { written, failure } = await fill(store, rows);
      expect(failure).toMatchObject({ code: "STORE_DISK_FULL" });
      await expectRows(store, written);
      execFileSync("mount", ["-o", "remount,size=96m", directory]);
      const more = { deliveries: [delivery({ message_id: "one more" })], checkpoint: checkpoint({ used: written + 1 }) };
      await store.commit(commitOf(more));
      await expectRows(store, written + 1);
      await store.close();
    });
  });
});

async function fillAndGoOn(directory: string, rows: number): Promise<void> {
  const options = { directory, timeZone: "UTC", mode: "create" } as const;
  const store = await openDuckDbStore(options);
  const { written, failure } = await fill(store, rows);
  expect(failure).toBeInstanceOf(OperatorError);
  expect(failure).toMatchObject({ code: "STORE_DISK_FULL", message: `No space left for the store in ${directory}.` });
  expect(written).toBeGreaterThanOrEqual(rows);
  await store.close().catch((error: unknown) => expect(error).toMatchObject({ code: "STORE_DISK_FULL" }));

  const stillFull = await openDuckDbStore({ ...options, mode: "existing" });
  await expectRows(stillFull, written);
  await stillFull.close().catch((error: unknown) => expect(error).toMatchObject({ code: "STORE_DISK_FULL" }));

  execFileSync("mount", ["-o", "remount,size=96m", directory]);
  const reopened = await openDuckDbStore(options);
  await expectRows(reopened, written);
  await reopened.commit(commitOf({ deliveries: [delivery({ message_id: "one more" })], checkpoint: checkpoint({ used: written + 1 }) }));
  await expectRows(reopened, written + 1);
  await reopened.close();
}
