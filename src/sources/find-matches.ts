import { readdir, stat } from "node:fs/promises";
import { join, parse, resolve, sep } from "node:path";
import { isPattern, patternOfName } from "../model/file-pattern.ts";

/**
 * The files that a pattern stands for, in no order. `*` stands for any characters of one name and `?` for one, but not for
 * a dot at its beginning. A directory that cannot be looked into holds no match.
 */
export async function findMatches(pattern: string): Promise<readonly string[]> {
  const whole = resolve(pattern);
  const { root } = parse(whole);
  let found: readonly string[] = [root];
  for (const name of whole.slice(root.length).split(sep)) found = (await Promise.all(found.map((place) => step(place, name)))).flat();
  return found;
}

async function step(place: string, name: string): Promise<readonly string[]> {
  if (!isPattern(name)) return (await isThere(join(place, name))) ? [join(place, name)] : [];
  const names = await readdir(place).catch(() => []);
  const expression = patternOfName(name);
  return names.filter((each) => expression.test(each)).map((each) => join(place, each));
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
