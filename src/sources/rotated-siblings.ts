import { readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { sourceNameOf } from "./source-name.ts";

/** The files beside a log that are its rotated or compressed parts, by name. */
export async function findRotatedSiblings(path: string): Promise<readonly string[]> {
  const directory = dirname(path);
  const name = sourceNameOf(path);
  const siblings = await readdir(directory);
  return siblings
    .filter((sibling) => sibling !== basename(path))
    .map((sibling) => join(directory, sibling))
    .filter((sibling) => sourceNameOf(sibling) === name);
}
