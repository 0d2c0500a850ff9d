import type { Column } from "./columns.ts";

/**
 * One column of a batch, as it travels between threads: numbers in a typed array, texts in a list.
 *
 * `enum` columns hold the value's place in the column's list, 255 for null; `integer` columns hold `NaN` for null;
 * `boolean` columns 0, 1, or 255 for null.
 */
export type ColumnData =
  | { readonly kind: "integer"; readonly values: Float64Array }
  | { readonly kind: "enum" | "boolean"; readonly values: Uint8Array }
  | { readonly kind: "string"; readonly values: readonly (string | null)[] }
  | { readonly kind: "strings"; readonly values: readonly (readonly string[] | null)[] };

/** Rows of one table, column by column, in the order of its column list. */
export interface FactBatch {
  readonly rows: number;
  readonly columns: readonly ColumnData[];
}

/** The place of null in `enum` and `boolean` columns. */
export const NULL_CODE = 255;

/** Rows without any. */
export function emptyBatch(columns: readonly Column[]): FactBatch {
  return {
    rows: 0,
    columns: columns.map((column): ColumnData => {
      if (column.kind === "integer") return { kind: "integer", values: new Float64Array(0) };
      if (column.kind === "enum" || column.kind === "boolean") return { kind: column.kind, values: new Uint8Array(0) };
      return { kind: column.kind, values: [] };
    }),
  };
}
