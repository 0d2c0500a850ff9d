import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findWriteRefusal, replaceFile } from "./replace-file.ts";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "postseal-replace-"));
});
afterEach(() => {
  chmodSync(directory, 0o700);
  rmSync(directory, { recursive: true, force: true });
});

function write(name: string, mode = 0o640): string {
  const path = join(directory, name);
  writeFileSync(path, "old\n");
  chmodSync(path, mode);
  return path;
}

describe("a file that is replaced", () => {
  test("has the new content, its mode, and nothing beside it", async () => {
    const path = write("postseal.yaml", 0o604);
    await replaceFile(path, "new: å\n");
    expect(readFileSync(path, "utf8")).toBe("new: å\n");
    expect(statSync(path).mode & 0o7777).toBe(0o604);
    expect(readdirSync(directory)).toEqual(["postseal.yaml"]);
  });

  test("is another file afterwards: whoever still reads the old one reads all of it", async () => {
    const path = write("postseal.yaml");
    const before = statSync(path).ino;
    await replaceFile(path, "new\n");
    expect(statSync(path).ino).not.toBe(before);
  });

  test("is the one that a symbolic link names, and the link stays", async () => {
    mkdirSync(join(directory, "etc"));
    const target = write("etc/real.yaml");
    const link = join(directory, "postseal.yaml");
    symlinkSync("etc/real.yaml", link);
    await replaceFile(link, "new\n");
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(target, "utf8")).toBe("new\n");
    expect(readdirSync(join(directory, "etc"))).toEqual(["real.yaml"]);
  });

  test.skipIf(process.getuid?.() !== 0)("keeps its owner", async () => {
    const path = write("postseal.yaml");
    const { chownSync } = await import("node:fs");
    chownSync(path, 12_345, 23_456);
    await replaceFile(path, "new\n");
    expect(statSync(path)).toMatchObject({ uid: 12_345, gid: 23_456 });
    expect(statSync(path).mode & 0o7777).toBe(0o640);
  });
});

describe("a file that cannot be replaced", () => {
  test("is gone", async () => {
    const path = join(directory, "none.yaml");
    await expect(replaceFile(path, "new\n")).rejects.toMatchObject({ code: "CONFIG_NOT_FOUND" });
    expect(await findWriteRefusal(path)).toMatchObject({ code: "CONFIG_NOT_FOUND", message: "none.yaml is gone." });
  });

  test.skipIf(process.getuid?.() === 0)("stands in a directory that may not be written", async () => {
    const path = write("postseal.yaml");
    chmodSync(directory, 0o500);
    expect(await findWriteRefusal(path)).toMatchObject({ code: "CONFIG_READ_ONLY" });
    await expect(replaceFile(path, "new\n")).rejects.toMatchObject({
      code: "CONFIG_READ_ONLY",
      message: "This user may not write postseal.yaml or its directory.",
    });
    expect(readFileSync(path, "utf8")).toBe("old\n");
  });
});

test("nothing speaks against a file of one's own", async () => {
  expect(await findWriteRefusal(write("postseal.yaml"))).toBeUndefined();
});
