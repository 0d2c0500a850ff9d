import { readTailHash, recallBeginning } from "../sources/file-identity.ts";
import { openLogContent } from "../sources/log-content.ts";
import { isSeekable, type LogFile } from "../sources/log-file.ts";
import type { Checkpoint, FileCheckpoint } from "../store/store.ts";

/** A file that was read before, whole or in part, under this or another name. */
export interface KnownFile {
  readonly checkpoint: Checkpoint;
  readonly entry: FileCheckpoint;
}

/**
 * Finds what is known of a file by its content: it begins the same, and stands the same before the position it was read to.
 * Where a copy of it was read as well, the one counts that was read further.
 *
 * @throws OperatorError when it cannot be read
 */
export async function findKnownFile(file: LogFile, checkpoints: Iterable<Checkpoint>): Promise<KnownFile | undefined> {
  const beginsAs = recallBeginning(file);
  let furthest: KnownFile | undefined;
  for (const checkpoint of checkpoints) {
    for (const entry of checkpoint.files.toReversed()) {
      const isFurther = entry.position > (furthest?.entry.position ?? -1);
      if (isFurther && beginsAs(entry) && (await continues(file, entry))) furthest = { checkpoint, entry };
    }
  }
  return furthest;
}

/** A copy that is shorter than what was read is known as well: a part of it. A compressed one, and what is piped in, is told by its beginning alone. */
async function continues(file: LogFile, { position, tailHash }: FileCheckpoint): Promise<boolean> {
  if (!isSeekable(file) || file.diskBytes < position || tailHash === "") return true;
  const content = await openLogContent(file);
  try {
    return (await readTailHash(content, position)) === tailHash;
  } finally {
    await content.close();
  }
}

/** Whether there is nothing in the file beyond what was read. */
export function isReadUp(file: LogFile, { entry }: KnownFile): boolean {
  return isSeekable(file) && file.diskBytes <= entry.position;
}
