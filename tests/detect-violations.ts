import { findImports, withoutComments } from "./find-imports.ts";
import { FORBIDDEN_NAME_PARTS, IMPORT_TABLE, type RoomRules } from "./house-rules.ts";

/** A file of src/: its path below it, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Imports that the table does not allow, as sentences. Tests may import anything. */
export function detectForbiddenImports(file: SourceFile, table: Readonly<Record<string, RoomRules>> = IMPORT_TABLE): readonly string[] {
  if (isTest(file.path) || isToolConfiguration(file.path)) return [];
  const room = roomOf(file.path);
  const rules = table[room];
  if (rules === undefined) return [`src/${file.path} is in no room of the house`];
  return findImports(file.path, file.text).flatMap((found) => {
    if (found.kind === "package") {
      return allows(rules.packages, found.name) ? [] : [`src/${file.path} imports ${found.name}, which ${room} may not`];
    }
    const own = roomOf(found.path) === room;
    return own || allows(rules.rooms, roomOf(found.path)) || rules.rooms.some((name) => holds(name, found.path))
      ? []
      : [`src/${file.path} imports src/${found.path}, which ${room} may not`];
  });
}

/** Uses of what the pure rooms must be given: a clock, chance, the process. */
export function detectImpurity({ path, text }: SourceFile): readonly string[] {
  if (
    isTest(path) ||
    !["model", "readers", "connectors", "insights", "doctor", "charts"].includes(roomOf(path)) ||
    path === "insights/ask-insights.ts"
  )
    return [];
  const found =
    /(?<!["'.\w])(?:Date\.now\(|new Date\(\)|performance\.now\(|Math\.random\(|process\.(?:env|argv|pid|cwd|platform|memoryUsage|hrtime|uptime|stdout|stderr|exit|on)\b|setTimeout\(|setInterval\(|fetch\()/.exec(
      withoutComments(text),
    );
  return found === null ? [] : [`src/${path} uses ${found[0]}, which a pure room is given as a value`];
}

/** Names that the house rules do not allow. */
export function detectNames({ path }: SourceFile): readonly string[] {
  const parts = path.split("/");
  const problems = parts
    .filter((part) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)*$/.test(part))
    .map((part) => `src/${path}: ${part} is not kebab-case`);
  const words = parts.flatMap((part) => part.replace(/\..*$/, "").split("-"));
  return [...problems, ...FORBIDDEN_NAME_PARTS.filter((word) => words.includes(word)).map((word) => `src/${path}: ${word} says nothing`)];
}

function allows(names: readonly string[], name: string): boolean {
  return names.includes("*") || names.includes(name);
}

/** Whether a name of the table is this file, or a folder that holds it. */
function holds(name: string, path: string): boolean {
  return name.endsWith("/") ? path.startsWith(name) : name === path;
}

function roomOf(path: string): string {
  return path.split("/")[0] ?? "";
}

/** Tests, and what only tests use. */
function isTest(path: string): boolean {
  return /\.test(?:ing)?\.tsx?$/.test(path);
}

/** A build tool's configuration stands beside what it builds, and is no part of it. */
function isToolConfiguration(path: string): boolean {
  return path.endsWith(".config.ts");
}
