import type { DuckDBConnection } from "@duckdb/node-api";
import type { Column } from "../columns.ts";
import type { FactBatch } from "../fact-batch.ts";
import { appendBatch, type DimensionIds } from "./append-batch.ts";
import { readRows } from "./read-rows.ts";
import { ROW_GROUP_ROWS } from "./row-group-rows.ts";
import type { FactTables } from "./schema-names.ts";

/**
 * Appends final facts, inside the connection's transaction.
 *
 * A whole row group goes straight into the file, compressed. A part of one would go through the write-ahead log, and every
 * checkpoint would write it again with what came since; so parts wait in a small table of their own until they are a whole.
 */
export async function appendFacts(
  connection: DuckDBConnection,
  tables: FactTables,
  columns: readonly Column[],
  batch: FactBatch,
  ids: DimensionIds,
): Promise<void> {
  if (batch.rows === 0) return;
  const whole = batch.rows - (batch.rows % ROW_GROUP_ROWS);
  await appendBatch(connection, { name: tables.table }, columns, { batch, ids, from: 0, to: whole });
  await moveTail(connection, tables);
  await appendBatch(connection, { name: tables.tail }, columns, { batch, ids, from: whole, to: batch.rows });
}

/** Moves what has become a whole row group from the tail to the table. */
async function moveTail(connection: DuckDBConnection, { table, tail }: FactTables): Promise<void> {
  const [row] = await readRows(connection, `SELECT count(*) AS rows FROM ${tail}`);
  if (Number(row?.rows) < ROW_GROUP_ROWS) return;
  const [last] = await readRows(connection, `SELECT rowid AS id FROM ${tail} ORDER BY rowid LIMIT 1 OFFSET ${ROW_GROUP_ROWS - 1}`);
  const first = `FROM ${tail} WHERE rowid <= ${Number(last?.id)}`;
  await connection.run(`INSERT INTO ${table} SELECT * ${first}`);
  await connection.run(`DELETE ${first}`);
}
