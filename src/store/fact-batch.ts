import type { Column } from "./columns.ts";

/**
 * One column of a batch, as it travels between threads: numbers in a typed array, texts in a list.
 *
 * `enum` columns hold the value's place in the column's list, 255 for null; `integer` columns hold `NaN` for null;
 * `boolean` columns 0, 1, or 255 for null. Columns of `string` and `strings` come as they are, or `coded`: every text
 * once, and for each row its place, `NO_TEXT` for null.
 */
export type ColumnData =
  | { readonly kind: "integer"; readonly values: Float64Array }
  | { readonly kind: "enum" | "boolean"; readonly values: Uint8Array }
  | { readonly kind: "string"; readonly values: readonly (string | null)[] }
  | { readonly kind: "strings"; readonly values: readonly (readonly string[] | null)[] }
  | { readonly kind: "coded-string"; readonly values: Uint32Array; readonly texts: readonly string[] }
  | { readonly kind: "coded-strings"; readonly values: Uint32Array; readonly texts: readonly (readonly string[])[] };

/** Rows of one table, column by column, in the order of its column list. */
export interface FactBatch {
  readonly rows: number;
  readonly columns: readonly ColumnData[];
}

/** The place of null in `enum` and `boolean` columns. */
export const NULL_CODE = 255;

/** The place of null in coded columns. */
export const NO_TEXT = 0xffff_ffff;

/** A row's text in a column of `string`, coded or not. */
export function textAt(data: ColumnData, row: number): string | null {
  if (data.kind === "string") return data.values[row] ?? null;
  if (data.kind === "coded-string") return codedAt(data.values, data.texts, row);
  throw new TypeError(`a column of kind ${data.kind} holds no texts`);
}

/** A row's entry in a coded column. */
export function codedAt<Entry>(codes: Uint32Array, entries: readonly Entry[], row: number): Entry | null {
  const code = codes[row] ?? NO_TEXT;
  return code === NO_TEXT ? null : (entries[code] ?? null);
}

/** Whether data of this kind fits a column of that kind. */
export function fitsColumn(data: ColumnData, column: Column): boolean {
  return data.kind === column.kind || data.kind === `coded-${column.kind}`;
}

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
