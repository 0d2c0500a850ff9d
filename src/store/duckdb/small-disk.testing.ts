import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";

/** A file system of its own, or why there is none: it takes root. */
function mountSmallDisk(megabytes: number): { readonly directory: string } | { readonly problem: string } {
  const directory = mkdtempSync(join(tmpdir(), "postseal-full-"));
  const mount = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", directory], { encoding: "utf8" });
  if (mount.status === 0) return { directory };
  rmdirSync(directory);
  return { problem: mount.error?.message ?? mount.stderr.trim() };
}

function unmount(directory: string): void {
  execFileSync("umount", ["--lazy", directory]); // the engine closes a file that it gave up on when it likes
  rmdirSync(directory);
}

/** Tests something on a file system of its own, in memory. */
export async function onSmallDisk(megabytes: number, use: (directory: string) => Promise<void>): Promise<void> {
  const disk = mountSmallDisk(megabytes);
  if ("problem" in disk) {
    // Without the right to mount there is no small disk. Where it must be tested, that is a failure; elsewhere it is said aloud.
    process.stderr.write(`NOT TESTED: a full disk, for mount says: ${disk.problem}\n`);
    expect(process.env.CI ?? "").toBe("");
    return;
  }
  try {
    await use(disk.directory);
  } finally {
    unmount(disk.directory);
  }
}
