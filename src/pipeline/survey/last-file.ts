import { beginsAs } from "../../sources/file-identity.ts";
import { readLogFile } from "../../sources/log-file.ts";
import { findRotatedSiblings } from "../../sources/rotated-siblings.ts";
import type { Checkpoint } from "../../store/store.ts";

/**
 * Whether the file that was read last is still there, under whatever name: what was written to it afterwards could be read, too. Where it
 * is gone, lines may be missing between it and the parts that are there.
 *
 * @param checkpoint of the log that `path` is the newest file of
 */
export async function isLastFileThere(path: string, checkpoint: Checkpoint): Promise<boolean> {
  const last = checkpoint.files.at(-1);
  if (last === undefined) return true;
  for (const each of [path, ...(await findRotatedSiblings(path))]) {
    const file = await readLogFile(each).catch(() => undefined); // moved on meanwhile, or not to be read: it is not this one
    if (file !== undefined && beginsAs(file, last)) return true;
  }
  return false;
}
