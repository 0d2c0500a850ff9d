import { type FileHandle, lstat, open, realpath, stat } from "node:fs/promises";
import { resolve } from "node:path";

/**
 * A log that is held open, so that what was written to it before it was moved, removed or replaced, and what its writer
 * still adds until it notices, can be read whatever became of its name.
 */
export interface HeldFile {
  readonly handle: FileHandle;
  readonly inode: number;
  /** Absolute path of the file itself when it was opened. */
  readonly place: string;
}

/**
 * Opens a file to hold it.
 *
 * @returns `undefined` when it is not there, or no file that can be opened: whoever reads it says why
 */
export async function openHeldFile(path: string): Promise<HeldFile | undefined> {
  try {
    const facts = await stat(path); // opening a pipe would wait for a writer
    if (!facts.isFile()) return undefined;
    const handle = await open(path, "r");
    const { ino } = await handle.stat();
    return { handle, inode: ino, place: await placeOf(path) };
  } catch {
    return undefined;
  }
}

/** Where a file is itself: a link is taken to what it points to, the directories that lead to it are left as they are named. */
export async function placeOf(path: string): Promise<string> {
  const place = resolve(path);
  const facts = await lstat(place).catch(() => undefined); // moved in this moment: its name was this
  return facts?.isSymbolicLink() === true ? realpath(place).catch(() => place) : place;
}
