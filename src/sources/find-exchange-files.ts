import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { OperatorError } from "../model/operator-error.ts";
import { sourceError } from "./source-error.ts";
import { isExchangeFileName } from "./source-name.ts";

/**
 * The files that a path stands for: a folder for the logs of an Exchange Server in it and below, which are a new one every hour;
 * any other path for itself.
 *
 * @throws OperatorError SOURCE_UNREADABLE for a folder that cannot be read, or that has no such file
 */
export async function findExchangeFiles(path: string): Promise<readonly string[]> {
  const facts = await stat(path).catch(() => undefined); // whoever reads it says what is wrong with it
  if (facts?.isDirectory() !== true) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch((failure: unknown) => {
    throw sourceError(failure, path);
  });
  const files = entries.filter((entry) => entry.isFile() && isExchangeFileName(entry.name));
  if (files.length > 0) return files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  throw new OperatorError(
    "SOURCE_UNREADABLE",
    `${path} is a directory`,
    "Name the log files in it; a directory of its own stands for the logs of Exchange Server (RECV*.LOG, SEND*.LOG, MSGTRK*.LOG).",
  );
}
