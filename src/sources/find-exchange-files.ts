import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { OperatorError } from "../model/operator-error.ts";
import { findMailFiles } from "./mail-folder.ts";
import { sourceError } from "./source-error.ts";
import { isExchangeFileName } from "./source-name.ts";

/**
 * The files that a path stands for: a folder for the logs of an Exchange Server in it and below, which are a new one every hour;
 * a folder of mail, which is one source, and any other path for itself.
 *
 * @throws OperatorError SOURCE_UNREADABLE for a folder that cannot be read, or that has neither
 */
export async function findExchangeFiles(path: string): Promise<readonly string[]> {
  const facts = await stat(path).catch(() => undefined); // whoever reads it says what is wrong with it
  if (facts?.isDirectory() !== true) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch((failure: unknown) => {
    throw sourceError(failure, path);
  });
  const files = entries.filter((entry) => entry.isFile() && isExchangeFileName(entry.name));
  if (files.length > 0) return files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  if ((await findMailFiles(path)).length > 0) return [path];
  throw new OperatorError(
    "SOURCE_UNREADABLE",
    `${path} is a directory`,
    "Name the log files in it; a directory stands for its mail (a Maildir, .eml), or for the logs of Exchange Server (RECV*.LOG, SEND*.LOG, MSGTRK*.LOG).",
  );
}

/** The same, but a folder that stands for nothing for itself: it is told by whoever reads it. */
export function findExchangeFilesIfAny(path: string): Promise<readonly string[]> {
  return findExchangeFiles(path).catch(() => [path]);
}
