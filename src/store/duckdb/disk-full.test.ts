import { execFileSync, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { OperatorError } from "../../model/operator-error.ts";
import type { Store } from "../store.ts";
import { checkpoint, commitOf, delivery } from "./facts.testing.ts";
import { openDuckDbStore } from "./open-duckdb-store.ts";

/** A file system of its own of 24 MB, or why there is none: it takes root. */
function mountSmallDisk(): { readonly directory: string } | { readonly problem: string } {
  const directory = mkdtempSync(join(tmpdir(), "postseal-full-"));
  const mount = spawnSync("mount", ["-t", "tmpfs", "-o", "size=24m", "tmpfs", directory], { encoding: "utf8" });
  if (mount.status === 0) return { directory };
  rmdirSync(directory);
  return { problem: mount.error?.message ?? mount.stderr.trim() };
}

function unmount(directory: string): void {
  execFileSync("umount", [directory]);
  rmdirSync(directory);
}

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
    const disk = mountSmallDisk();
    if ("problem" in disk) {
      // Without the right to mount there is no small disk. Where it must be tested, that is a failure; elsewhere it is said aloud.
      process.stderr.write(`NOT TESTED: a full disk, for mount says: ${disk.problem}\n`);
      expect(process.env.CI ?? "").toBe("");
      return;
    }
    try {
      await fillAndGoOn(disk.directory, rows);
    } finally {
      unmount(disk.directory);
    }
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
