import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const TEST_FILE = /\.test\.tsx?$/;

/** One text for the state of some files and folders: changes when a file is written, added or removed. Tests are left out. */
export function fingerprintOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths) for (const file of filesUnder(path)) hash.update(`${file.path} ${file.mtimeMs} ${file.size}\n`);
  return hash.digest("hex");
}

function* filesUnder(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (!stats.isDirectory()) {
    if (!TEST_FILE.test(path)) yield { path, mtimeMs: stats.mtimeMs, size: stats.size };
    return;
  }
  for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name));
}
