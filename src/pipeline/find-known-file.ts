import { readTailHash, recallBeginning } from "../sources/file-identity.ts";
import { openLogContent } from "../sources/log-content.ts";
import type { LogFile } from "../sources/log-file.ts";
import type { Checkpoint, FileCheckpoint } from "../store/store.ts";

/** A file that was read before, whole or in part, under this or another name. */
export interface KnownFile {
  readonly checkpoint: Checkpoint;
  readonly entry: FileCheckpoint;
}

/**
 * Finds what is known of a file by its content: it begins the same, and stands the same before the position it was read to.
 *
 * @throws OperatorError when it cannot be read
 */
export async function findKnownFile(file: LogFile, checkpoints: Iterable<Checkpoint>): Promise<KnownFile | undefined> {
  const beginsAs = recallBeginning(file);
  for (const checkpoint of checkpoints) {
    for (const entry of checkpoint.files.toReversed()) {
      if (beginsAs(entry) && (await continues(file, entry))) return { checkpoint, entry };
    }
  }
  return undefined;
}

/** A copy that is shorter than what was read is known as well: a part of it. A compressed one is told by its beginning alone. */
async function continues(file: LogFile, { position, tailHash }: FileCheckpoint): Promise<boolean> {
  if (file.compression !== "none" || file.diskBytes < position || tailHash === "") return true;
  const content = await openLogContent(file);
  try {
    return (await readTailHash(content, position)) === tailHash;
  } finally {
    await content.close();
  }
}

/** Whether there is nothing in the file beyond what was read. */
export function isReadUp(file: LogFile, { entry }: KnownFile): boolean {
  return file.compression === "none" && file.diskBytes <= entry.position;
}
