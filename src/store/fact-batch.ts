import { type Column, DIMENSION_NAMES, DIMENSIONS, type DimensionName } from "./columns.ts";

/** Texts one after the other: of each the number of its bytes, -1 for null, and the UTF-8 bytes of all. */
export interface PackedTexts {
  readonly kind: "packed-string";
  readonly values: Int32Array;
  readonly bytes: Uint8Array;
}

/**
 * One column of a batch, as it travels between threads: numbers in a typed array, texts packed, or in a list where they are few.
 *
 * `enum` columns hold the value's place in the column's list, 255 for null; `integer` columns hold `NaN` for null;
 * `boolean` columns 0, 1, or 255 for null. `dimension` columns hold the place of a row in the commit's batch of that dimension.
 */
export type ColumnData =
  | { readonly kind: "integer"; readonly values: Float64Array }
  | { readonly kind: "enum" | "boolean"; readonly values: Uint8Array }
  | { readonly kind: "dimension"; readonly values: Uint32Array }
  | { readonly kind: "string"; readonly values: readonly (string | null)[] }
  | PackedTexts
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

const ENCODER = new TextEncoder();

/** Texts as a column of them, which moves between threads without a copy. */
export function packTexts(texts: readonly (string | null)[]): PackedTexts {
  const text = texts.join(""); // null adds nothing
  const bytes = ENCODER.encode(text);
  // Only what is all ASCII has as many bytes as characters.
  if (bytes.length === text.length) return { kind: "packed-string", values: Int32Array.from(texts, (each) => each?.length ?? -1), bytes };
  // One by one, as half a character at the end of a text must not join the one at the beginning of the next.
  const encoded = texts.map((each) => (each === null ? null : ENCODER.encode(each)));
  return {
    kind: "packed-string",
    values: Int32Array.from(encoded, (each) => each?.length ?? -1),
    bytes: Uint8Array.from(Buffer.concat(encoded.filter((each) => each !== null))),
  };
}

/** Whether data of this kind fits a column of that kind. */
export function fitsColumn(data: ColumnData, column: Column): boolean {
  return data.kind === column.kind || (data.kind === "packed-string" && column.kind === "string");
}

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
    case "packed-string":
      return unpackText(data, row);
    case "dimension":
    case "string":
    case "strings":
      return data.values[row] ?? null;
  }
}

function unpackText({ values, bytes }: PackedTexts, row: number): string | null {
  const length = values[row] ?? -1;
  if (length === -1) return null;
  const start = bytesBefore(values, row);
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, length).toString("utf8");
}

/** Bytes of all packed texts before a row. */
export function bytesBefore(lengths: Int32Array, row: number): number {
  let bytes = 0;
  for (let index = 0; index < row; index++) bytes += Math.max(lengths[index] ?? 0, 0);
  return bytes;
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
