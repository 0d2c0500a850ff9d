import type { Column } from "./columns.ts";
import { type ColumnData, type FactBatch, NULL_CODE } from "./fact-batch.ts";

/** A row by column name; what it leaves out is null. */
export type FactRow = Readonly<Record<string, number | boolean | string | readonly string[] | null>>;

/**
 * Rows as a batch, for small numbers of them: a reader fills its columns directly.
 *
 * @throws TypeError when a value is not of its column's kind
 */
export function batchOfRows(columns: readonly Column[], rows: readonly FactRow[]): FactBatch {
  return { rows: rows.length, columns: columns.map((column) => columnOfRows(column, rows)) };
}

function columnOfRows(column: Column, rows: readonly FactRow[]): ColumnData {
  const values = rows.map((row) => row[column.name] ?? null);
  const fail = (value: unknown): never => {
    throw new TypeError(`${column.name} cannot hold ${JSON.stringify(value)}`);
  };
  switch (column.kind) {
    case "integer":
      return {
        kind: "integer",
        values: Float64Array.from(values, (value) => (value === null ? Number.NaN : typeof value === "number" ? value : fail(value))),
      };
    case "boolean":
      return {
        kind: "boolean",
        values: Uint8Array.from(values, (value) => (value === null ? NULL_CODE : typeof value === "boolean" ? Number(value) : fail(value))),
      };
    case "enum":
      return {
        kind: "enum",
        values: Uint8Array.from(values, (value) => (value === null ? NULL_CODE : (codeOf(column.values, value) ?? fail(value)))),
      };
    case "string":
      return { kind: "string", values: values.map((value) => (value === null || typeof value === "string" ? value : fail(value))) };
    case "strings":
      return { kind: "strings", values: values.map((value) => (value === null || Array.isArray(value) ? value : fail(value))) };
  }
}

function codeOf(values: readonly unknown[], value: unknown): number | undefined {
  const code = values.indexOf(value);
  return code === -1 ? undefined : code;
}
