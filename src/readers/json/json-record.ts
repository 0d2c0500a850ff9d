/** One object of JSON, of which nothing is known yet. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** The JSON object that a text is; `undefined` when it is none. */
export function parseJsonRecord(text: string): JsonRecord | undefined {
  if (!text.startsWith("{")) return undefined;
  try {
    return recordOf(JSON.parse(text));
  } catch {
    return undefined; // not JSON after all: the caller counts the line as unrecognised
  }
}

/** A value that is an object, and no list. */
export function recordOf(value: unknown): JsonRecord | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonRecord) : undefined;
}

/** A text, cut at `most` characters; `null` for anything else, and for an empty one. */
export function textOf(value: unknown, most = 255): string | null {
  return typeof value === "string" && value !== "" ? value.slice(0, most) : null;
}

/** A whole number, 0 or more, written as a number or, as 64-bit ones are, as a text. */
export function countOf(value: unknown): number | null {
  const count = typeof value === "string" && /^\d{1,16}$/.test(value) ? Number(value) : value;
  return typeof count === "number" && Number.isSafeInteger(count) && count >= 0 ? count : null;
}

/** The texts of a list, or the one text that stands in its place; others are left out. */
export function textsOf(value: unknown, most: number): readonly string[] {
  const values = Array.isArray(value) ? value.slice(0, most) : [value];
  return values.flatMap((one) => textOf(one) ?? []);
}
