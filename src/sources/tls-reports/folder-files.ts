import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { sourceError } from "../source-error.ts";

/** A file of a folder of reports, or a mail of a mailbox. */
export interface FolderFile {
  readonly path: string;
  /** The same for as long as it is there: a mail keeps it when it is seen, flagged or moved from `new` to `cur`. */
  readonly name: string;
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
    return entries.filter((entry) => entry.isFile() && !entry.name.startsWith(".")).map(({ name }) => ({ path: join(folder, name), name }));
  } catch (failure) {
    throw sourceError(failure, folder);
  }
}

async function listMails(folder: string): Promise<readonly FolderFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map(({ name }) => ({ path: join(folder, name), name: name.split(":2,", 1)[0] ?? name }));
}
