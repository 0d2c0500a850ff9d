import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { directoryForEachTest } from "./directory-for-each-test.testing.ts";
import { beginsAs, identityOf, readTailHash } from "./file-identity.ts";
import { openLogContent } from "./log-content.ts";
import { readLogFile } from "./log-file.ts";

const directory = directoryForEachTest();
const LINES = Array.from({ length: 400 }, (_, index) => `Nov 22 00:57:10 mx postfix/qmgr[116]: ${index}: removed\n`);
const LONG = LINES.join("");
const SHORT = LINES.slice(0, 3).join("");

test.for([
  ["itself", SHORT, SHORT, true],
  ["the same file, grown", SHORT, LONG, true],
  ["the same file, grown beyond what is looked at", LONG.slice(0, 5000), LONG, true],
  ["its compressed copy", LONG, gzipSync(LONG), true],
  ["another file with the same beginning", LONG, `${LONG.slice(0, 4096)}other\n`, true],
  ["a shorter file that begins the same", LONG, SHORT, false],
  ["another file", SHORT, `x${LONG}`, false],
] as const)("a file that was looked at is taken for %s: %s", async ([, first, second, expected]) => {
  const identity = identityOf(await readLogFile(directory.write("first", first)));
  expect(beginsAs(await readLogFile(directory.write("second", second)), identity)).toBe(expected);
});

test("nothing begins as an empty file does", async () => {
  const identity = identityOf(await readLogFile(directory.write("empty", "")));
  expect(identity.headBytes).toBe(0);
  expect(beginsAs(await readLogFile(directory.write("mail.log", LONG)), identity)).toBe(false);
});

async function tailOf(content: string | Buffer, position: number): Promise<string> {
  const opened = await openLogContent(await readLogFile(directory.write("tail", content)));
  try {
    return await readTailHash(opened, position);
  } finally {
    await opened.close();
  }
}

test("the content before a position tells a grown file from another with the same beginning", async () => {
  const at = LONG.slice(0, 9000);
  const other = `${LONG.slice(0, 8000)}${"x".repeat(1000)}${LONG.slice(9000)}`;
  expect(await tailOf(LONG, 9000)).toBe(await tailOf(at, 9000));
  expect(await tailOf(other, 9000)).not.toBe(await tailOf(at, 9000));
});

test("it is not asked of a file that is shorter, nor of a compressed one", async () => {
  expect(await tailOf(SHORT, SHORT.length + 1)).toBe("");
  expect(await tailOf(gzipSync(LONG), 100)).toBe("");
});
