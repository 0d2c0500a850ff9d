import { appendFileSync, renameSync, truncateSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { directoryForEachTest } from "./directory-for-each-test.testing.ts";
import { type LogContent, openLogContent } from "./log-content.ts";
import { readLogFile } from "./log-file.ts";

const directory = directoryForEachTest();
const TEXT = Array.from({ length: 30_000 }, (_, index) => `line ${index} of a log that is larger than one chunk of it\n`).join("");

async function openPath(path: string): Promise<LogContent> {
  return openLogContent(await readLogFile(path));
}

async function readAll(content: LogContent, position = 0): Promise<string> {
  const parts: string[] = [];
  for await (const chunk of content.chunks(position)) parts.push(chunk.toString("latin1"));
  return parts.join("");
}

describe("a log's content", () => {
  test.for([
    ["plain", Buffer.from(TEXT)],
    ["compressed", gzipSync(TEXT)],
    ["compressed in two members", Buffer.concat([gzipSync(TEXT.slice(0, 1000)), gzipSync(TEXT.slice(1000))])],
  ] as const)("is the same from any position, %s", async ([, bytes]) => {
    const content = await openPath(directory.write("mail.log", bytes));
    for (const position of [0, 1, 999, 1_200_000, TEXT.length - 1, TEXT.length, TEXT.length + 5])
      expect(await readAll(content, position)).toBe(TEXT.slice(position));
    await content.close();
  });

  test("is that of the file that was opened, though another has its name by now", async () => {
    const path = directory.write("mail.log", TEXT);
    const content = await openPath(path);
    renameSync(path, `${path}.1`);
    directory.write("mail.log", "new\n");
    expect(await readAll(content)).toBe(TEXT);
    await content.close();
  });

  test("ends where it ended when the file was looked at", async () => {
    const path = directory.write("mail.log", "old\n");
    const content = await openPath(path);
    appendFileSync(path, "new\n");
    expect(await readAll(content)).toBe("old\n");
    await content.close();
  });

  test("ends early when the file is emptied while it is read", async () => {
    const path = directory.write("mail.log", TEXT.repeat(4));
    const content = await openPath(path);
    const chunks = content.chunks(0);
    await chunks.next();
    truncateSync(path);
    await chunks.next(); // was read ahead
    expect(await chunks.next()).toEqual({ done: true, value: undefined });
    await content.close();
  });

  test("is confirmed as long as the file only grows", async () => {
    const path = directory.write("mail.log", TEXT);
    const content = await openPath(path);
    appendFileSync(path, TEXT);
    await content.confirm();
    writeFileSync(path, `new ${TEXT}`);
    await expect(content.confirm()).rejects.toMatchObject({ code: "SOURCE_REPLACED" });
    await content.close();
  });

  test("tells how far the file on disk has been read", async () => {
    const bytes = gzipSync(TEXT);
    const content = await openPath(directory.write("mail.log", bytes));
    const told: number[] = [];
    for await (const _ of content.chunks(0, (diskBytes) => told.push(diskBytes)));
    expect(told.at(-1)).toBe(bytes.length);
    await content.close();
  });

  test("of a compressed file that is cut off fails at its end, after what is whole", async () => {
    const bytes = gzipSync(TEXT);
    const path = directory.write("mail.log.gz", bytes.subarray(0, bytes.length - 9));
    const content = await openPath(path);
    await expect(readAll(content)).rejects.toMatchObject({ code: "SOURCE_CORRUPT", message: expect.stringContaining("is cut off") });
    await content.close();
  });
});

describe("the bytes before a position are", () => {
  test.for([
    ["at most 4,096", 5000, TEXT.slice(904, 5000)],
    ["fewer near the beginning", 10, TEXT.slice(0, 10)],
    ["none at the beginning", 0, ""],
    ["not there when the file is shorter", TEXT.length + 1, undefined],
  ] as const)("%s", async ([, position, expected]) => {
    const content = await openPath(directory.write("mail.log", TEXT));
    expect((await content.before(position))?.toString()).toBe(expected);
    await content.close();
  });

  test("not asked of a compressed file", async () => {
    const content = await openPath(directory.write("mail.log", gzipSync(TEXT)));
    expect(await content.before(10)).toBeUndefined();
    await content.close();
  });
});

describe("opening what was looked at is refused when", () => {
  test.for([
    ["another file has its name", (path: string) => renameSync(directory.write("other", "other\n"), path)],
    ["it was emptied", (path: string) => truncateSync(path)],
    ["it was emptied and written anew", (path: string) => writeFileSync(path, `new ${TEXT}`)],
  ] as const)("%s", async ([, change]) => {
    const path = directory.write("mail.log", TEXT);
    const file = await readLogFile(path);
    change(path);
    await expect(openLogContent(file)).rejects.toMatchObject({ code: "SOURCE_REPLACED" });
  });

  test("it is gone", async () => {
    const path = directory.write("mail.log", TEXT);
    const file = await readLogFile(path);
    renameSync(path, `${path}.1`);
    await expect(openLogContent(file)).rejects.toMatchObject({ code: "SOURCE_NOT_FOUND" });
  });
});
