import { BIGINT, BOOLEAN, type DuckDBType, ENUM, INTEGER, LIST, VARCHAR } from "@duckdb/node-api";
import type { Column } from "../columns.ts";

/** The engine's type of a column, as appended. */
export function columnType(column: Column): DuckDBType {
  if (column.kind === "integer") return BIGINT;
  if (column.kind === "dimension") return INTEGER;
  if (column.kind === "boolean") return BOOLEAN;
  if (column.kind === "string") return VARCHAR;
  if (column.kind === "enum") return ENUM(column.values);
  return LIST(VARCHAR);
}

/** The same type as it is written in SQL. Names and values are the program's own words, never text from outside. */
export function renderColumnType(column: Column): string {
  if (column.kind === "integer") return "BIGINT";
  if (column.kind === "dimension") return "INTEGER";
  if (column.kind === "boolean") return "BOOLEAN";
  if (column.kind === "string") return "VARCHAR";
  if (column.kind === "enum") return `ENUM(${column.values.map((value) => `'${value}'`).join(", ")})`;
  return "VARCHAR[]";
}

/** `CREATE TABLE` for a list of columns. */
export function renderCreateTable(table: string, columns: readonly Column[], kind: "TABLE" | "OR REPLACE TEMP TABLE" = "TABLE"): string {
  return `CREATE ${kind} ${table} (${columns.map((column) => `${column.name} ${renderColumnType(column)}`).join(", ")})`;
}
