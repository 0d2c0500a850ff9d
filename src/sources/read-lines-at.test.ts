import { copyFileSync, renameSync, rmSync, truncateSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { FileCheckpoint } from "../store/store.ts";
import { directoryForEachTest } from "./directory-for-each-test.testing.ts";
import { identityOf } from "./file-identity.ts";
import { readLogFile } from "./log-file.ts";
import { readLinesAt } from "./read-lines-at.ts";

const directory = directoryForEachTest();
const OLD = "Nov 21 a: first\nNov 21 a: second, åäö\r\nNov 21 a: third\n";
const NEW = "Nov 22 a: fourth\nNov 22 a: fifth";
const NEW_STARTS_AT = 1000;

async function known(name: string, streamStart: number): Promise<FileCheckpoint> {
  const path = directory.path(name);
  return { path, ...identityOf(await readLogFile(path)), streamStart, position: 0, tailHash: "" };
}

/** Both files were read as `mail.log`, one after the other. */
async function readBoth(): Promise<readonly FileCheckpoint[]> {
  directory.write("mail.log", OLD);
  const old = await known("mail.log", 0);
  renameSync(directory.path("mail.log"), directory.path("mail.log.1"));
  directory.write("mail.log", NEW);
  return [old, await known("mail.log", NEW_STARTS_AT)];
}

const ALL = [0, 16, 42, NEW_STARTS_AT, NEW_STARTS_AT + 17] as const;
const OLD_LINES = [
  [0, "Nov 21 a: first"],
  [16, "Nov 21 a: second, åäö"],
  [42, "Nov 21 a: third"],
] as const;
const NEW_LINES = [
  [NEW_STARTS_AT, "Nov 22 a: fourth"],
  [NEW_STARTS_AT + 17, "Nov 22 a: fifth"],
] as const;

describe("lines are read again from", () => {
  test("a log and its rotated part", async () => {
    expect(await readLinesAt(await readBoth(), ALL)).toEqual(new Map([...OLD_LINES, ...NEW_LINES]));
  });

  test("its compressed part", async () => {
    const files = await readBoth();
    directory.write("mail.log.1.gz", gzipSync(OLD));
    rmSync(directory.path("mail.log.1"));
    expect(await readLinesAt(files, [42, 16])).toEqual(
      new Map([
        [16, "Nov 21 a: second, åäö"],
        [42, "Nov 21 a: third"],
      ]),
    );
  });

  test("a compressed part whose last line has no end", async () => {
    const files = await readBoth();
    directory.write("mail.log.2.gz", gzipSync(NEW));
    truncateSync(directory.path("mail.log"));
    expect(await readLinesAt(files, [NEW_STARTS_AT + 17])).toEqual(new Map([[NEW_STARTS_AT + 17, "Nov 22 a: fifth"]]));
  });

  test("a copy, when the log was emptied", async () => {
    const files = await readBoth();
    copyFileSync(directory.path("mail.log"), directory.path("mail.log-20261122"));
    truncateSync(directory.path("mail.log"));
    expect(await readLinesAt(files, ALL)).toEqual(new Map([...OLD_LINES, ...NEW_LINES]));
  });
});

describe("a line is left out when", () => {
  test("its log is gone, and the others are still there", async () => {
    const files = await readBoth();
    rmSync(directory.path("mail.log.1"));
    expect(await readLinesAt(files, ALL)).toEqual(new Map(NEW_LINES));
  });

  test("even the directory is gone", async () => {
    const files = await readBoth();
    const moved = files.map((file) => ({ ...file, path: directory.path("gone/mail.log") }));
    expect(await readLinesAt(moved, ALL)).toEqual(new Map());
  });

  test("its compressed log is damaged", async () => {
    const files = await readBoth();
    rmSync(directory.path("mail.log.1"));
    directory.write("mail.log.1.gz", gzipSync(OLD).subarray(0, 20));
    expect(await readLinesAt(files, [0])).toEqual(new Map());
  });

  test("it stands before the first file", async () => {
    const files = await readBoth();
    expect(await readLinesAt(files.slice(1), [5])).toEqual(new Map());
  });
});

test("a very long line is shown in part", async () => {
  directory.write("mail.log", `short\n${"x".repeat(20_000)}\nNov 22\n`);
  expect(await readLinesAt([await known("mail.log", 0)], [6])).toEqual(new Map([[6, "x".repeat(8192)]]));
});
