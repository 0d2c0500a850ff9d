import type { Column } from "../columns.ts";

/**
 * A number that rows with the same values share, and others hardly ever: finding a row by it takes one narrow column.
 *
 * What it is made of must never change, as it is stored.
 */
export function renderDimensionKey(columns: readonly Column[], table?: string): string {
  const parts = columns.map(({ name, kind }) => {
    const column = table === undefined ? name : `${table}.${name}`;
    const text = kind === "strings" ? `array_to_string(${column}, chr(29))` : `${column}::VARCHAR`;
    return `coalesce(${text}, chr(30))`;
  });
  return `md5_number_lower(concat_ws(chr(31), ${parts.join(", ")}))`;
}

/** Whether two rows of a dimension have the same values. */
export function renderSameDimension(columns: readonly Column[], left: string, right: string): string {
  return columns.map(({ name }) => `${left}.${name} IS NOT DISTINCT FROM ${right}.${name}`).join(" AND ");
}
