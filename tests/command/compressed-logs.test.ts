import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openLogContent } from "../../src/sources/log-content.ts";
import { readLogFile } from "../../src/sources/log-file.ts";
import { LAB, LAB_CONFIG, LAB_DELIVERIES } from "./lab-log.ts";
import { type Run, runPostseal } from "./run-postseal.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

/** The programs that logs are compressed with, beside gzip, and the suffix that each gives. */
const PACKERS = [
  ["xz", "xz"],
  ["zstd", "zst"],
  ["bzip2", "bz2"],
] as const;

const base = temporaryDirectory();
const TEXT = Array.from({ length: 30_000 }, (_, index) => `line ${index} of a log that is larger than one chunk of it\n`).join("");
let count = 0;

/** What a program makes of a text. */
function pack(program: string, content: string | Uint8Array): Buffer {
  const { status, stdout, stderr } = spawnSync(program, ["--stdout", "--quiet"], { input: content, maxBuffer: 1 << 28 });
  expect({ status, stderr: stderr.toString() }).toEqual({ status: 0, stderr: "" });
  return stdout;
}

function directoryWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const directory = join(base, `${count++}`);
  mkdirSync(directory);
  for (const [name, content] of Object.entries({ "lab.yaml": LAB_CONFIG, ...files })) writeFileSync(join(directory, name), content);
  return directory;
}

async function readFrom(path: string, position = 0): Promise<string> {
  const content = await openLogContent(await readLogFile(path));
  try {
    const parts: string[] = [];
    for await (const chunk of content.chunks(position)) parts.push(chunk.toString("latin1"));
    return parts.join("");
  } finally {
    await content.close();
  }
}

function importLab(directory: string, ...files: readonly string[]): Promise<Run> {
  return runPostseal(["import", "--config", "lab.yaml", "--year", "2026", ...files], directory);
}

describe.for(PACKERS)("what %s has compressed", ([program, suffix]) => {
  test("is told by its content, not by its name", async () => {
    const directory = directoryWith({ "mail.log": pack(program, TEXT) });
    const file = await readLogFile(join(directory, "mail.log"));
    expect(file).toMatchObject({ compression: program });
    expect(file.head.toString()).toBe(TEXT.slice(0, 4096));
  });

  test("is the same from any position", async () => {
    const path = join(directoryWith({ log: pack(program, TEXT) }), "log");
    for (const position of [0, 1, 1_200_000, TEXT.length - 1, TEXT.length, TEXT.length + 5])
      expect(await readFrom(path, position)).toBe(TEXT.slice(position));
  });

  test("may come in several parts", async () => {
    const parts = Buffer.concat([pack(program, TEXT.slice(0, 1000)), pack(program, TEXT.slice(1000))]);
    expect(await readFrom(join(directoryWith({ log: parts }), "log"))).toBe(TEXT);
  });

  test("may be nothing", async () => {
    expect((await readLogFile(join(directoryWith({ log: pack(program, "") }), "log"))).head).toHaveLength(0);
  });

  test("fails at its end when it is cut off, after what is whole", async () => {
    const bytes = pack(program, readFileSync(LAB));
    const path = join(directoryWith({ log: bytes.subarray(0, bytes.length - 9) }), "log");
    await expect(readFrom(path)).rejects.toMatchObject({
      code: "SOURCE_CORRUPT",
      message: `${path} is cut off: it ends in the middle of its compressed content`,
    });
  });

  test("fails when it is damaged", async () => {
    const bytes = pack(program, readFileSync(LAB));
    bytes.fill(0xaa, bytes.length >> 1, (bytes.length >> 1) + 64);
    const path = join(directoryWith({ log: bytes }), "log");
    await expect(readFrom(path)).rejects.toMatchObject({ code: "SOURCE_CORRUPT", message: expect.stringContaining(`${path} is damaged`) });
  });

  test("adds nothing when the log itself has been read, under the name that rotation gives", async () => {
    const lab = readFileSync(LAB);
    const directory = directoryWith({ "mail.log.1": lab, [`mail.log.2.${suffix}`]: pack(program, lab) });
    expect((await importLab(directory, "mail.log.1")).stdout).toContain(`Added ${LAB_DELIVERIES.toLocaleString("en")} deliveries`);
    const { status, stdout } = await importLab(directory, `mail.log.2.${suffix}`);
    expect(status).toBe(0);
    expect(stdout).toContain(`Added 0 deliveries and 0 failed attempts.\nAlready read, nothing added: mail.log.2.${suffix}`);
  });

  test("adds nothing when both are named at once, and the deliveries are those of the log", async () => {
    const lab = readFileSync(LAB);
    const directory = directoryWith({ "mail.log": lab, [`copy.${suffix}`]: pack(program, lab) });
    expect((await importLab(directory, `copy.${suffix}`, "mail.log")).stdout).toContain(
      `Added ${LAB_DELIVERIES.toLocaleString("en")} deliveries`,
    );
  });

  test("is refused with the name of Debian's package where the program is missing", async () => {
    const directory = directoryWith({ "mail.log": pack(program, TEXT) });
    const path = process.env.PATH;
    process.env.PATH = directory;
    try {
      await expect(readLogFile(join(directory, "mail.log"))).rejects.toMatchObject({
        code: "UNPACKER_NOT_FOUND",
        message: `${join(directory, "mail.log")} is compressed with ${program}, and there is no program of that name here`,
        hint: `Install it (on Debian: apt install ${program === "xz" ? "xz-utils" : program}), or unpack the file elsewhere first.`,
      });
    } finally {
      process.env.PATH = path;
    }
  });
});
