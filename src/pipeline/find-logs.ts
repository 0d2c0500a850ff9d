import { resolve } from "node:path";
import { isPattern } from "../model/file-pattern.ts";
import type { findExchangeFiles } from "../sources/find-exchange-files.ts";
import { findMatches } from "../sources/find-matches.ts";
import { compareRotation } from "../sources/rotation-order.ts";
import { sourceNameOf } from "../sources/source-name.ts";
import type { FileRequest } from "./file-plan.ts";

/**
 * The logs that requests stand for now. A pattern stands for every log of which a part matches, and its newest part is the log
 * itself. The files of a folder are followed one by one: none is another's rotated part, and new ones are found with it.
 *
 * @param findFiles the files that a path stands for
 */
export async function findLogs(requests: readonly FileRequest[], findFiles: typeof findExchangeFiles): Promise<readonly FileRequest[]> {
  const named = requests.filter(({ path }) => !isPattern(path));
  const logs = await Promise.all(named.map((request) => filesOf(request, findFiles)));
  const sources = new Set(named.map(({ path }) => sourceNameOf(path)));
  const found = await Promise.all(requests.filter(({ path }) => isPattern(path)).map(matchesOf));
  return [...logs.flat(), ...found.flat().filter(({ path }) => isNew(sources, sourceNameOf(path)))];
}

async function filesOf(request: FileRequest, findFiles: typeof findExchangeFiles): Promise<readonly FileRequest[]> {
  const paths = await findFiles(request.path);
  return paths.map((path) => (path === request.path ? request : { ...request, path, isFollowed: false }));
}

/** A log that is named beside a pattern, or found by two, is followed once. */
function isNew(sources: Set<string>, source: string): boolean {
  if (sources.has(source)) return false;
  sources.add(source);
  return true;
}

async function matchesOf(request: FileRequest): Promise<readonly FileRequest[]> {
  const newest = new Map<string, string>();
  for (const path of (await findMatches(request.path)).toSorted()) {
    const source = sourceNameOf(path);
    const known = newest.get(source);
    if (known === undefined || compareRotation(path, known) > 0) newest.set(source, path);
  }
  return [...newest.values()].map((path) => ({ ...request, path, pattern: resolve(request.path) }));
}
