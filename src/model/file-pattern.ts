/** Whether a name stands for any number of files, as a shell would take it. */
export function isPattern(path: string): boolean {
  return /[*?]/.test(path);
}

/** Whether a file has a name that a pattern stands for: both absolute, without `..`. */
export function matchesPattern(path: string, pattern: string): boolean {
  const [names, parts] = [path.split("/"), pattern.split("/")];
  return names.length === parts.length && parts.every((part, place) => patternOfName(part).test(names[place] ?? ""));
}

/** One name of a pattern: `*` stands for any characters, `?` for one, but not for a dot at the beginning. */
export function patternOfName(name: string): RegExp {
  const source = name.replaceAll(/[^\w-]/g, (character) => (character === "*" ? ".*" : character === "?" ? "." : `\\${character}`));
  return new RegExp(`^${name.startsWith(".") ? "" : "(?!\\.)"}${source}$`, "s");
}
