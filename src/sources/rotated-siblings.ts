import { readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { sourceError } from "./source-error.ts";
import { sourceNameOf } from "./source-name.ts";

/**
 * The files beside a log that are its rotated or compressed parts, by name.
 *
 * @throws OperatorError SOURCE_NOT_FOUND, SOURCE_UNREADABLE when the directory cannot be read
 */
export async function findRotatedSiblings(path: string): Promise<readonly string[]> {
  const directory = dirname(path);
  const name = sourceNameOf(path);
  const siblings = await readdir(directory).catch((failure: unknown) => {
    throw sourceError(failure, directory);
  });
  return siblings
    .filter((sibling) => sibling !== basename(path))
    .map((sibling) => join(directory, sibling))
    .filter((sibling) => sourceNameOf(sibling) === name);
}
