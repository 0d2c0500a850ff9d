import type * as z from "zod";
import { CONNECTOR_PROPERTIES, SECTION_NAMES } from "./config-schema.ts";
import { findNearestName } from "./nearest-name.ts";

/** One sentence about a value: where it stands, and what is wrong with it. */
export interface DescribedIssue {
  readonly path: readonly PropertyKey[];
  /** Whether the name at the path's end is the problem, not its value. */
  readonly atKey: boolean;
  readonly message: string;
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list, like [first, second]",
  object: "a group of settings (name: value)",
};

/**
 * Puts what the schema found into words for people.
 *
 * @param root the file's content, to quote the value in question
 */
export function describeIssue(issue: z.core.$ZodIssue, root: unknown): readonly DescribedIssue[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: [...issue.path, key], atKey: true, message: describeUnknownName(key, issue.path, root) }));
  }
  const value = findValue(root, issue.path);
  return [{ path: issue.path, atKey: false, message: describeValue(issue, value) }];
}

function describeValue(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === "invalid_type") {
    if (value === undefined) return "is missing";
    return issue.message.startsWith("must ") ? issue.message : `must be ${EXPECTED[issue.expected] ?? issue.expected}, not ${quote(value)}`;
  }
  if (issue.code === "invalid_value") return describeChoice(issue.values.map(String), value);
  if (issue.code === "invalid_union") return value === undefined ? "is missing" : describeChoice(["inbound", "outbound"], value);
  if (issue.code === "too_small" && issue.origin !== "string") return `must be at least ${issue.minimum}, not ${quote(value)}`;
  if (issue.code === "too_big" && issue.origin !== "string") return `must be at most ${issue.maximum}, not ${quote(value)}`;
  return issue.message;
}

function describeChoice(choices: readonly string[], value: unknown): string {
  if (value === undefined) return `is missing; choose one of ${choices.join(", ")}`;
  const nearest = typeof value === "string" ? findNearestName(value, choices) : undefined;
  const suggestion = nearest === undefined ? "" : `; did you mean ${nearest}?`;
  return `must be one of ${choices.join(", ")}, not ${quote(value)}${suggestion}`;
}

function describeUnknownName(key: string, path: readonly PropertyKey[], root: unknown): string {
  if (path[0] === "connectors" && path.length === 2) return describeConnectorName(key, findValue(root, [...path, "direction"]));
  if (path[0] === "store" && key === "clickhouse") return "ClickHouse is not available in this version; use embedded";
  const known = SECTION_NAMES[path.filter((part) => typeof part === "string").join(".")] ?? [];
  return withSuggestion(key, known);
}

function describeConnectorName(key: string, direction: unknown): string {
  const [own, other] = direction === "outbound" ? (["outbound", "inbound"] as const) : (["inbound", "outbound"] as const);
  if (CONNECTOR_PROPERTIES[other].includes(key)) return `belongs to ${other} connectors; this one is ${own}`;
  return withSuggestion(key, CONNECTOR_PROPERTIES[own]);
}

function withSuggestion(key: string, known: readonly string[]): string {
  const nearest = findNearestName(key, known);
  return nearest === undefined ? `unknown name; known here are ${known.join(", ")}` : `unknown name; did you mean ${nearest}?`;
}

function findValue(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

function quote(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "a group of settings";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}..."` : text;
}
