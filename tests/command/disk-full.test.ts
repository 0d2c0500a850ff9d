import { appendFileSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { onSmallDisk } from "../../src/store/duckdb/small-disk.testing.ts";
import { LAB, LAB_CONFIG } from "./lab-log.ts";
import { runPostseal } from "./run-postseal.ts";
import { startPostseal } from "./start-postseal.ts";
import { differencesOf, readStoreContents } from "./store-contents.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const directory = temporaryDirectory();
const DISK_MB = 16;
const LOG = readFileSync(LAB);
const HALF = LOG.indexOf(10, LOG.length / 2) + 1;
const WAITING = { timeout: 40_000, interval: 100 };

/** Leaves no room for more than a page or two. */
function fill(disk: string): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, "filler"), Buffer.alloc(Math.max(0, bavail * bsize - 8192)));
}

test("serve waits while the disk of its store is full, says so, and goes on by itself", { timeout: 120_000 }, async () => {
  await onSmallDisk(DISK_MB, async (disk) => {
    writeFileSync(join(directory, "lab.yaml"), LAB_CONFIG);
    writeFileSync(join(directory, "mail.log"), LOG.subarray(0, HALF));
    const data = join(disk, "data");
    const serve = startPostseal(["serve", "--config", "lab.yaml", "--data", data, "--listen", "127.0.0.1:0", "mail.log"], directory);
    const [, url = ""] = await serve.waitFor(/Postseal is on (http:\S+?)\. /);
    const ask = async (path: string): Promise<unknown> => (await fetch(`${url}${path}`)).json();
    await vi.waitFor(async () => expect(await ask("/api/v1/sources")).toMatchObject({ sources: [{ state: "following" }] }), WAITING);

    fill(disk);
    appendFileSync(join(directory, "mail.log"), LOG.subarray(HALF));
    const problem = { code: "STORE_DISK_FULL", hint: "Free some space: reading goes on by itself where it stopped." };
    await vi.waitFor(async () => expect(await ask("/api/v1/sources")).toMatchObject({ sources: [{ state: "waiting", problem }] }), WAITING);
    expect(await ask("/api/v1/overview?from=2026-11-22&to=2026-11-22")).toMatchObject({ overview: { inbound: {} } });

    rmSync(join(disk, "filler"));
    const following = { state: "following", problem: null, linesRead: 7403 };
    await vi.waitFor(async () => expect(await ask("/api/v1/sources")).toMatchObject({ sources: [following] }), WAITING);
    serve.child.kill("SIGTERM");
    expect({ status: await serve.ended, stderr: serve.stderr() }).toEqual({ status: 0, stderr: "" });

    expect((await runPostseal(["import", "--config", "lab.yaml", "--data", "alone", "mail.log"], directory)).status).toBe(0);
    expect(differencesOf(await readStoreContents(join(directory, "alone")), await readStoreContents(data))).toEqual([]);
  });
});
