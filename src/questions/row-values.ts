/** One row as the store gives it. */
export type Row = Readonly<Record<string, unknown>>;

/** A text, or `null`. */
export function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** A number, or `null`. */
export function numberOrNull(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

/** A number that is always there, such as a sum over at least one row. */
export function numberOf(value: unknown): number {
  if (typeof value !== "number") throw new TypeError(`not a number: ${String(value)}`);
  return value;
}

/** True, false, or `null`. */
export function booleanOrNull(value: unknown): boolean | null {
  return typeof value === "boolean" ? value : null;
}

/** A list of texts, or `null`. */
export function textsOrNull(value: unknown): readonly string[] | null {
  return Array.isArray(value) ? value.map(String) : null;
}

/** One of a fixed list, or `null`. */
export function memberOrNull<T extends string>(list: readonly T[], value: unknown): T | null {
  return list.find((each) => each === value) ?? null;
}

/** One of a fixed list, where the store always has one. */
export function memberOf<T extends string>(list: readonly T[], value: unknown): T {
  const member = memberOrNull(list, value);
  if (member === null) throw new TypeError(`not one of ${list.join(", ")}: ${String(value)}`);
  return member;
}
