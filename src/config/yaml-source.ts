import { type Alias, type Document, isCollection, isMap, isNode, isScalar, LineCounter, type Node, parseDocument, visit } from "yaml";
import type { ConfigProblem } from "./config-problem.ts";

/** A parsed file, and where everything stands in it. */
export interface YamlSource {
  readonly value: unknown;
  /** 1-based place of the value at a path, or of its name; of the nearest enclosing value when there is none. */
  locate(path: readonly PropertyKey[], atKey: boolean): { readonly line: number; readonly column: number };
}

/** Nobody writes a configuration of a megabyte; who does attacks. */
const MAX_LENGTH = 1_000_000;
/** Aliases that expand to aliases ("billion laughs") end here. */
const MAX_ALIASES = 100;

/** Reads YAML 1.2 text: its value, or every syntax problem. */
export function parseYaml(text: string): YamlSource | { readonly problems: readonly ConfigProblem[] } {
  if (text.length > MAX_LENGTH) return { problems: [{ line: 1, column: 1, path: "", message: "is longer than a million characters" }] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeOf = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems = document.errors.map((error) => ({
    ...placeOf(error.pos[0]),
    path: "",
    message: describeSyntax(error.code, error.message),
  }));
  if (problems.length > 0) return { problems };
  const expanded = expand(document);
  if ("message" in expanded) return { problems: [{ ...placeOf(expanded.offset), path: "", message: expanded.message }] };
  return { value: expanded.value, locate: (path, atKey) => placeOf(offsetOf(document, path, atKey)) };
}

function findDanglingAlias(document: Document.Parsed): Alias | undefined {
  let dangling: Alias | undefined;
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) !== undefined) return undefined;
      dangling = alias;
      return visit.BREAK;
    },
  });
  return dangling;
}

function expand(document: Document.Parsed): { readonly value: unknown } | { readonly message: string; readonly offset: number } {
  try {
    return { value: document.toJS({ maxAliasCount: MAX_ALIASES }) };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    if (!error.message.startsWith("Unresolved"))
      return { message: "holds more aliases (*name) than a configuration has use for", offset: 0 };
    const alias = findDanglingAlias(document);
    const name = alias?.source.slice(0, 60) ?? "";
    return { message: `*${name} stands for nothing: there is no &${name} above it`, offset: startOf(alias) };
  }
}

function describeSyntax(code: string, message: string): string {
  if (code === "DUPLICATE_KEY") return "the same name stands twice in one group";
  if (code === "TAB_AS_INDENT") return "a tab stands where YAML wants spaces";
  return `is not valid YAML: ${message.slice(0, 200)}`;
}

/** Walks down as far as the path exists. */
function offsetOf(document: Document, path: readonly PropertyKey[], atKey: boolean): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const [index, part] of path.entries()) {
    if (!isCollection(node)) return offset;
    const isLast = index === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === part);
      if (pair === undefined) return offset;
      offset = startOf(isLast && !atKey && isNode(pair.value) && hasText(pair.value) ? pair.value : pair.key);
      node = pair.value;
    } else {
      node = node.get(part, true);
      if (node === undefined) return offset;
      offset = startOf(node);
    }
  }
  return offset;
}

function hasText(node: Node): boolean {
  return node.range !== undefined && node.range !== null && node.range[1] > node.range[0];
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
