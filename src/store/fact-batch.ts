import { type Column, DIMENSION_NAMES, DIMENSIONS, type DimensionName } from "./columns.ts";

/**
 * One column of a batch, as it travels between threads: numbers in a typed array, texts in a list.
 *
 * `enum` columns hold the value's place in the column's list, 255 for null; `integer` columns hold `NaN` for null;
 * `boolean` columns 0, 1, or 255 for null. `dimension` columns hold the place of a row in the commit's batch of that dimension.
 */
export type ColumnData =
  | { readonly kind: "integer"; readonly values: Float64Array }
  | { readonly kind: "enum" | "boolean"; readonly values: Uint8Array }
  | { readonly kind: "dimension"; readonly values: Uint32Array }
  | { readonly kind: "string"; readonly values: readonly (string | null)[] }
  | { readonly kind: "strings"; readonly values: readonly (readonly string[] | null)[] };

/** Rows of one table, column by column, in the order of its column list. */
export interface FactBatch {
  readonly rows: number;
  readonly columns: readonly ColumnData[];
}

/** What the facts of one commit refer to, by dimension. Rows may come twice. */
export type DimensionBatches = Readonly<Record<DimensionName, FactBatch>>;

/** The place of null in `enum` and `boolean` columns. */
export const NULL_CODE = 255;

/** A row's value in one column, as a question would give it. */
export function valueAt(column: Column, data: ColumnData, row: number): number | boolean | string | readonly string[] | null {
  switch (data.kind) {
    case "integer": {
      const value = data.values[row] ?? Number.NaN;
      return Number.isNaN(value) ? null : value;
    }
    case "boolean":
      return data.values[row] === NULL_CODE ? null : data.values[row] === 1;
    case "enum":
      return column.kind === "enum" ? (column.values[data.values[row] ?? NULL_CODE] ?? null) : null;
    case "dimension":
    case "string":
    case "strings":
      return data.values[row] ?? null;
  }
}

/** Rows without any. */
export function emptyBatch(columns: readonly Column[]): FactBatch {
  return { rows: 0, columns: columns.map(emptyColumn) };
}

function emptyColumn(column: Column): ColumnData {
  if (column.kind === "integer") return { kind: "integer", values: new Float64Array(0) };
  if (column.kind === "enum" || column.kind === "boolean") return { kind: column.kind, values: new Uint8Array(0) };
  if (column.kind === "dimension") return { kind: "dimension", values: new Uint32Array(0) };
  return { kind: column.kind, values: [] };
}

/** One batch for every dimension. */
export function batchOfEach(make: (name: DimensionName, columns: readonly Column[]) => FactBatch): DimensionBatches {
  const entries = DIMENSION_NAMES.map((name): [DimensionName, FactBatch] => [name, make(name, DIMENSIONS[name])]);
  return Object.fromEntries(entries) as Record<DimensionName, FactBatch>;
}
