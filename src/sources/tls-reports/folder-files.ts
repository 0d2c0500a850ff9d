import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { sourceError } from "../source-error.ts";

/** A file of a folder of reports, or a mail of a mailbox. */
export interface FolderFile {
  readonly path: string;
  /** The same for as long as it is there: a mail keeps it when it is seen, flagged or moved from `new` to `cur`. */
  readonly name: string;
  /** `null` for a mail of a Maildir: it is whole, and never changes. */
  readonly sizeBytes: number | null;
}

/**
 * The files of a folder, or the mails of a Maildir. Files whose name begins with a dot, and those below other folders, are left out.
 *
 * @throws OperatorError SOURCE_NOT_FOUND, SOURCE_UNREADABLE
 * @see maildir(5): a mail is whole once it is in `new`, and `:2,` begins its flags
 */
export async function listFolder(folder: string): Promise<readonly FolderFile[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const folders = new Set(entries.filter((entry) => entry.isDirectory()).map(({ name }) => name));
    if (folders.has("new") && folders.has("cur"))
      return [...(await listMails(join(folder, "cur"))), ...(await listMails(join(folder, "new")))];
    return await listFiles(folder, entries);
  } catch (failure) {
    throw sourceError(failure, folder);
  }
}

async function listMails(folder: string): Promise<readonly FolderFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map(({ name }) => ({ path: join(folder, name), name: name.split(":2,", 1)[0] ?? name, sizeBytes: null }));
}

/** One that is gone by the time it is looked at is left out. */
async function listFiles(folder: string, entries: readonly Dirent[]): Promise<readonly FolderFile[]> {
  const files: FolderFile[] = [];
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    const facts = await stat(path).catch(() => undefined);
    if (facts !== undefined) files.push({ path, name: entry.name, sizeBytes: facts.size });
  }
  return files;
}
