import { findMatches, isPattern } from "../sources/find-matches.ts";
import { compareRotation } from "../sources/rotation-order.ts";
import { sourceNameOf } from "../sources/source-name.ts";
import type { FileRequest } from "./file-plan.ts";

/**
 * The logs that requests stand for now: a pattern stands for every log of which a part matches, and its newest part is
 * the log itself.
 */
export async function expandPatterns(requests: readonly FileRequest[]): Promise<readonly FileRequest[]> {
  const named = requests.filter(({ path }) => !isPattern(path));
  const sources = new Set(named.map(({ path }) => sourceNameOf(path)));
  const found = await Promise.all(requests.filter(({ path }) => isPattern(path)).map(expand));
  return [...named, ...found.flat().filter(({ path }) => isNew(sources, sourceNameOf(path)))];
}

/** A log that is named beside a pattern, or found by two, is followed once. */
function isNew(sources: Set<string>, source: string): boolean {
  if (sources.has(source)) return false;
  sources.add(source);
  return true;
}

async function expand(request: FileRequest): Promise<readonly FileRequest[]> {
  const newest = new Map<string, string>();
  for (const path of (await findMatches(request.path)).toSorted()) {
    const source = sourceNameOf(path);
    const known = newest.get(source);
    if (known === undefined || compareRotation(path, known) > 0) newest.set(source, path);
  }
  return [...newest.values()].map((path) => ({ ...request, path, pattern: request.path }));
}
