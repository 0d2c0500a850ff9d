import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { directoryForEachTest } from "./directory-for-each-test.testing.ts";
import { readLogFile } from "./log-file.ts";

const directory = directoryForEachTest();
const LINE = "Nov 22 00:57:10 mx postfix/qmgr[116]: 4A1B2C3D4E: removed\n";

describe("looking at a log", () => {
  test("tells its size and its beginning", async () => {
    const path = directory.write("mail.log", LINE.repeat(100));
    expect(await readLogFile(path)).toMatchObject({ path, compression: "none", diskBytes: LINE.length * 100 });
    expect((await readLogFile(path)).head.toString()).toBe(LINE.repeat(100).slice(0, 4096));
  });

  test.for([
    ["under any name", "mail.log", gzipSync(LINE.repeat(100))],
    ["in several members", "mail.log.gz", Buffer.concat([gzipSync(LINE), gzipSync(LINE.repeat(99))])],
  ] as const)("finds what gzip has compressed, %s", async ([, name, content]) => {
    const file = await readLogFile(directory.write(name, content));
    expect(file.compression).toBe("gzip");
    expect(file.diskBytes).toBe(content.length);
    expect(file.head.toString()).toBe(LINE.repeat(100).slice(0, 4096));
  });

  test("finds nothing in what gzip made of nothing", async () => {
    expect((await readLogFile(directory.write("mail.log.gz", gzipSync("")))).head).toHaveLength(0);
  });

  test.for([
    ["accents in UTF-8", "Nov 22 00:57:10 mx postfix/smtp[1]: åäö €\n"],
    ["accents in Latin-1", Buffer.from("Nov 22 00:57:10 mx postfix/smtp[1]: \xe5\xe4\xf6\n", "latin1")],
    ["zero bytes of a crash before them", Buffer.concat([Buffer.alloc(3000), Buffer.from(LINE.repeat(5))])],
    ["colours of a terminal", `\u001b[32m${LINE}\u001b[0m`],
  ] as const)("takes lines with %s", async ([, content]) => {
    expect(await readLogFile(directory.write("mail.log", content))).toMatchObject({ compression: "none" });
  });
});

test.for([
  ["utf-16le", Buffer.from(`\ufeff${LINE}åäö €\n`, "utf16le")],
  ["utf-16be", Buffer.from(`\ufeff${LINE}åäö €\n`, "utf16le").swap16()],
] as const)("a text in %s is brought into UTF-8", async ([compression, content]) => {
  const { head, ...file } = await readLogFile(directory.write("trace.csv", content));
  expect({ compression: file.compression, head: head.toString() }).toEqual({ compression, head: `${LINE}åäö €\n` });
});

describe("looking at what is no log is refused:", () => {
  test.for([
    ["a program", Buffer.from("7f454c4602010100000000000000000003003e00", "hex"), "is not a text file", /^Name a text log/],
    ["nothing but zero bytes", Buffer.alloc(5000), "is not a text file", /^Name a text log/],
    ["a compressed picture", gzipSync(Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")), "is not a text file", /^Name a text log/],
  ] as const)("%s", async ([, content, words, hint]) => {
    const path = directory.write("x", content);
    const failure = await readLogFile(path).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "SOURCE_IS_BINARY", message: `${path} ${words}` });
    expect((failure as { hint: string }).hint).toMatch(hint);
  });

  test("a gzip file that ends in its header", async () => {
    const path = directory.write("mail.log.gz", gzipSync(LINE).subarray(0, 12));
    await expect(readLogFile(path)).rejects.toMatchObject({
      code: "SOURCE_CORRUPT",
      message: `${path} is cut off: it ends in the middle of its compressed content`,
    });
  });

  test("a gzip file with other bytes in it", async () => {
    const content = gzipSync(LINE.repeat(10));
    content.fill(0xaa, 12, 30);
    await expect(readLogFile(directory.write("mail.log.gz", content))).rejects.toMatchObject({ code: "SOURCE_CORRUPT" });
  });

  test("a file that is not there", async () => {
    const path = directory.path("none.log");
    await expect(readLogFile(path)).rejects.toMatchObject({ code: "SOURCE_NOT_FOUND", message: `${path} does not exist` });
  });

  test("a directory", async () => {
    mkdirSync(directory.path("logs"));
    await expect(readLogFile(directory.path("logs"))).rejects.toMatchObject({
      code: "SOURCE_UNREADABLE",
      message: `${directory.path("logs")} is a directory`,
      hint: "Name the log files in it.",
    });
  });

  test("a pipe, without waiting for somebody to write to it", async () => {
    execFileSync("mkfifo", [directory.path("pipe")]);
    await expect(readLogFile(directory.path("pipe"))).rejects.toMatchObject({
      code: "SOURCE_UNREADABLE",
      message: `${directory.path("pipe")} is not a regular file`,
      hint: "Write its content to a file, and name that.",
    });
  });
});
