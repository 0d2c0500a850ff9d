import { readdir, stat } from "node:fs/promises";
import { join, parse, resolve, sep } from "node:path";

/** Whether a name stands for any number of files, as a shell would take it. */
export function isPattern(path: string): boolean {
  return /[*?]/.test(path);
}

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

/** Whether a file has a name that a pattern stands for. */
export function matchesPattern(path: string, pattern: string): boolean {
  const [names, parts] = [resolve(path).split(sep), resolve(pattern).split(sep)];
  return names.length === parts.length && parts.every((part, place) => toExpression(part).test(names[place] ?? ""));
}

async function step(place: string, name: string): Promise<readonly string[]> {
  if (!isPattern(name)) return (await isThere(join(place, name))) ? [join(place, name)] : [];
  const names = await readdir(place).catch(() => []);
  const expression = toExpression(name);
  return names.filter((each) => expression.test(each)).map((each) => join(place, each));
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

/** One name of a pattern. */
function toExpression(name: string): RegExp {
  const source = name.replaceAll(/[^\w-]/g, (character) => (character === "*" ? ".*" : character === "?" ? "." : `\\${character}`));
  return new RegExp(`^${name.startsWith(".") ? "" : "(?!\\.)"}${source}$`, "s");
}
