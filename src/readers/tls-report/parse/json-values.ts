import { MOST_SESSIONS } from "../limits.ts";

/** One object of a report, whatever it holds. */
export type Fields = Readonly<Record<string, unknown>>;

/** An object's fields; `undefined` for anything else. */
export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** A text without what surrounds it, cut to a length; `null` when there is none. Numbers are texts that lost their quotes. */
export function textOf(value: unknown, longest: number): string | null {
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string") return null;
  const cut = text.trim().slice(0, longest);
  return cut === "" ? null : cut;
}

/** Reporters leave lists out, write null for an empty one, and a single thing in place of a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A number of sessions, also where it stands in quotes; `undefined` when there is none, `null` when it is no count. */
export function countOf(value: unknown): number | null | undefined {
  if (value === undefined || value === null) return undefined;
  const count = typeof value === "string" && /^\s{0,8}\d{1,15}\s{0,8}$/.test(value) ? Number(value) : value;
  return typeof count === "number" && Number.isInteger(count) && count >= 0 && count <= MOST_SESSIONS ? count : null;
}
