import { readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { sourceError } from "./source-error.ts";

/** Folders within folders are looked into this deep. */
const MAX_DEPTH = 8;

/**
 * The messages in a directory: those of a Maildir and of its subfolders, else all files named `.eml`. Links are not followed.
 *
 * @returns paths, in an order of their own; none for a directory that holds no mail
 * @throws OperatorError SOURCE_NOT_FOUND, SOURCE_UNREADABLE when a directory cannot be read
 */
export async function findMailFiles(directory: string): Promise<readonly string[]> {
  const found: string[] = [];
  await collect(directory, MAX_DEPTH, found);
  return found.sort();
}

async function collect(directory: string, depth: number, found: string[]): Promise<void> {
  const entries = await readdir(directory, { withFileTypes: true }).catch((failure: unknown) => {
    throw sourceError(failure, directory);
  });
  const isMaildirPart = isMailPart(directory);
  for (const entry of entries) {
    const path = join(directory, entry.name);
    if (entry.isFile() && (isMaildirPart ? !entry.name.startsWith(".") : /\.eml$/i.test(entry.name))) found.push(path);
    // `tmp` holds what is being delivered just now.
    else if (entry.isDirectory() && depth > 0 && entry.name !== "tmp") await collect(path, depth - 1, found);
  }
}

/** `new` and `cur` of a Maildir. */
function isMailPart(directory: string): boolean {
  return ["new", "cur"].includes(basename(directory));
}

/**
 * What a message is called wherever it is moved within its Maildir: reading it moves it from `new` to `cur`, and flags are added to
 * its name. Other files are called by their path.
 *
 * @see maildir(5)
 */
export function mailNameOf(path: string): string {
  const directory = dirname(path);
  return isMailPart(directory) ? join(dirname(directory), basename(path).replace(/[:;!]2,.*$/, "")) : path;
}

/** Where a message of a Maildir is by now, if it is there. */
export async function findMovedMail(path: string): Promise<string | undefined> {
  const directory = dirname(path);
  if (!isMailPart(directory)) return undefined;
  for (const part of ["cur", "new"]) {
    const place = join(dirname(directory), part);
    const names = await readdir(place).catch(() => [] as readonly string[]); // the Maildir is gone
    const name = names.find((each) => mailNameOf(join(place, each)) === mailNameOf(path));
    if (name !== undefined) return join(place, name);
  }
  return undefined;
}
