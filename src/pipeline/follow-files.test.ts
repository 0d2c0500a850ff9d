import { appendFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { OperatorError } from "../model/operator-error.ts";
import type { Store } from "../store/store.ts";
import { type Follower, type FollowOptions, followFiles } from "./follow-files.ts";
import { bound, directoryForEachTest, LAB_CONFIG, LAB_LINES, LAB_LOG, openStoreInMemory } from "./lab-log.testing.ts";

const directory = directoryForEachTest();
const WAIT = { timeout: 120_000, interval: 10 };
let store: Store;
let follower: Follower | undefined;

beforeEach(async () => {
  store = await openStoreInMemory();
  follower = undefined;
});

afterEach(async () => {
  await follower?.close().catch(() => undefined);
  await store.close();
});

async function follow(files: readonly string[], changes: Partial<FollowOptions> = {}): Promise<Follower> {
  const request = { files, store, config: LAB_CONFIG, reader: "auto", year: null, timeZone: "UTC", pollEveryMs: 5, onChange: () => {} };
  follower = await followFiles({ ...request, ...changes });
  return follower;
}

function write(name: string, content: Uint8Array | string): string {
  const path = join(directory(), name);
  writeFileSync(path, content);
  return path;
}

describe("a source that is followed", () => {
  test("is named before its first line is read, and says how it stands after each commit", async () => {
    const path = write("mail.log", "");
    const { states, caughtUp } = await follow([path]);
    expect(states()).toMatchObject([{ source: path, linesRead: 0, state: "reading", problem: null }]);
    await caughtUp();
    expect(states()).toMatchObject([{ source: path, linesRead: 0, state: "following" }]);
    appendFileSync(path, LAB_LOG);
    await vi.waitFor(() => expect(states()).toMatchObject([{ source: path, linesRead: LAB_LINES, state: "following" }]), WAIT);
  });

  test("tells of every commit", async () => {
    const onChange = vi.fn();
    await (await follow([write("mail.log", LAB_LOG)], { onChange })).caughtUp();
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  test("stands beside others that were read once", async () => {
    await (await follow([write("old.log", LAB_LOG.subarray(0, 200_000))])).caughtUp();
    await follower?.close();
    const path = write("mail.log", LAB_LOG.subarray(LAB_LOG.indexOf(10, 500_000) + 1));
    const { states, caughtUp } = await follow([path]);
    await caughtUp();
    expect(states()).toMatchObject([
      { source: path, state: "following" },
      { source: join(directory(), "old.log"), state: "read" },
    ]);
  });

  test("may be missing for a moment", async () => {
    const path = write("mail.log", LAB_LOG);
    const { states, caughtUp } = await follow([path]);
    await caughtUp();
    renameSync(path, `${path}.1`);
    appendFileSync(`${path}.1`, "Nov 22 00:58:00 mx postfix/qmgr[116]: CF8C921C5F7: removed\n");
    await vi.waitFor(() => expect(states()).toMatchObject([{ linesRead: LAB_LINES + 1, state: "following", problem: null }]), WAIT);
  });

  test("may be missing when it is taken up again", async () => {
    const path = write("mail.log", LAB_LOG);
    await (await follow([path])).caughtUp();
    await follower?.close();
    renameSync(path, `${path}.1`);
    const { states, caughtUp } = await follow([path]);
    await caughtUp();
    expect(states()).toMatchObject([{ linesRead: LAB_LINES, state: "following" }]);
  });

  test("goes on though a rotated part beside it is damaged or of another kind", async () => {
    write("mail.log.1.gz", gzipSync(LAB_LOG).subarray(0, 500));
    write("mail.log.2.xz", Buffer.from("fd377a585a000004", "hex"));
    write("mail.log.3", "no log\n");
    const { states, caughtUp } = await follow([write("mail.log", LAB_LOG)]);
    await caughtUp();
    expect(states()).toMatchObject([{ linesRead: LAB_LINES, state: "following", problem: null }]);
  });

  test("leaves older parts alone, which nobody asked for", async () => {
    const cut = LAB_LOG.indexOf(10, 500_000) + 1;
    write("mail.log.1", LAB_LOG.subarray(0, cut));
    const { states, caughtUp } = await follow([write("mail.log", LAB_LOG.subarray(cut))]);
    await caughtUp();
    expect(states()).toMatchObject([{ linesRead: LAB_LOG.subarray(cut).toString("latin1").split("\n").length - 1 }]);
  });
});

describe("a failure", () => {
  test("at the start is thrown", async () => {
    await expect(follow([join(directory(), "none.log")])).rejects.toMatchObject({ code: "SOURCE_NOT_FOUND" });
  });

  test("of one file shows at that file, and the others are followed", async () => {
    const good = write("mail.log", LAB_LOG);
    const bad = write("shopping.log", "milk\nbread\n");
    const { states } = await follow([good, bad]);
    await vi.waitFor(
      () =>
        expect(states()).toMatchObject([
          { source: good, linesRead: LAB_LINES, state: "following", problem: null },
          { source: bad, state: "failed", problem: { code: "SOURCE_FORMAT_UNKNOWN" } },
        ]),
      WAIT,
    );
  });

  test("of the store shows, and reading goes on where it stopped once there is room again", async () => {
    let isFull = true;
    const full = new OperatorError("STORE_DISK_FULL", "No space left");
    const small: Store = { ...bound(store), commit: (commit) => (isFull ? Promise.reject(full) : store.commit(commit)) };
    const { states } = await follow([write("mail.log", LAB_LOG)], { store: small });
    await vi.waitFor(() => expect(states()).toMatchObject([{ state: "failed", problem: { code: "STORE_DISK_FULL" } }]), WAIT);
    isFull = false;
    await vi.waitFor(() => expect(states()).toMatchObject([{ linesRead: LAB_LINES, state: "following", problem: null }]), WAIT);
  });

  test("of our own shows, ends the following, and is told at its close", async () => {
    const broken: Store = { ...bound(store), commit: () => Promise.reject(new TypeError("undefined is not a function")) };
    const { states, close } = await follow([write("mail.log", LAB_LOG)], { store: broken });
    await vi.waitFor(
      () => expect(states()).toMatchObject([{ state: "failed", problem: { code: "FAULT", message: "undefined is not a function" } }]),
      WAIT,
    );
    await expect(close()).rejects.toThrow("undefined is not a function");
  });
});
