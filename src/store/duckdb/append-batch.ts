import { type DuckDBConnection, DuckDBDataChunk } from "@duckdb/node-api";
import duckdb, { type Vector } from "@duckdb/node-bindings";
import type { Column, DimensionName } from "../columns.ts";
import { type FactBatch, fitsColumn } from "../fact-batch.ts";
import { CHUNK_ROWS } from "./chunk-rows.ts";
import { columnType } from "./column-type.ts";
import { writeIds, writeVector } from "./write-vector.ts";

/** Chunks that wait in the appender at most: it would keep a hundred. Eight take 40 MB less at the same speed. */
const FLUSH_CHUNKS = 8;

/** A table of the store, or of the connection's own temporary catalog. */
export interface TableName {
  readonly catalog?: "temp";
  readonly name: string;
}

/** For every dimension the number of each row of the commit's batch. */
export type DimensionIds = Readonly<Record<DimensionName, Int32Array>>;

/** Rows `from` up to `to` of a batch, and what its dimension columns refer to. */
export interface BatchPart {
  readonly batch: FactBatch;
  readonly from: number;
  readonly to: number;
  /** May be left out where no column is of a dimension. */
  readonly ids?: DimensionIds;
}

/** All of a batch. */
export function wholeOf(batch: FactBatch, ids?: DimensionIds): BatchPart {
  return { batch, from: 0, to: batch.rows, ...(ids === undefined ? {} : { ids }) };
}

/**
 * Appends rows to a table, inside the connection's transaction.
 *
 * @param columns the table's columns in their order; the batch must have the same
 */
export async function appendBatch(
  connection: DuckDBConnection,
  table: TableName,
  columns: readonly Column[],
  part: BatchPart,
): Promise<void> {
  if (part.to <= part.from) return;
  checkShape(table.name, columns, part.batch);
  const { chunk, vectors } = chunkFor(columns);
  const appender = await connection.createAppender(table.name, "main", table.catalog ?? "store");
  try {
    let waiting = 0;
    for (let from = part.from; from < part.to; from += CHUNK_ROWS) {
      const rows = Math.min(CHUNK_ROWS, part.to - from);
      chunk.reset();
      columns.forEach((column, index) => {
        writeColumn(vectors[index], column, part, index, from, rows);
      });
      chunk.rowCount = rows;
      appender.appendDataChunk(chunk);
      waiting++;
      if (waiting % FLUSH_CHUNKS === 0) appender.flushSync();
    }
  } finally {
    appender.closeSync();
    chunk.reset();
  }
}

function writeColumn(vector: Vector | undefined, column: Column, part: BatchPart, index: number, from: number, rows: number): void {
  const data = part.batch.columns[index];
  if (vector === undefined || data === undefined) return;
  if (data.kind !== "dimension") writeVector(vector, data, from, rows);
  else if (column.kind === "dimension" && part.ids !== undefined) writeIds(vector, data.values, part.ids[column.name], from, rows);
  else throw new TypeError(`${column.name}: nothing tells what it refers to`);
}

interface Chunk {
  readonly chunk: DuckDBDataChunk;
  readonly vectors: readonly Vector[];
}

const chunks = new WeakMap<readonly Column[], Chunk>();

/**
 * The chunk that rows of these columns pass through, one for all batches: its megabyte is the engine's, of which the
 * garbage collector does not know, so that a fresh one per batch would pile up.
 */
function chunkFor(columns: readonly Column[]): Chunk {
  const known = chunks.get(columns);
  if (known !== undefined) return known;
  const chunk = DuckDBDataChunk.create(columns.map(columnType), CHUNK_ROWS);
  const made = { chunk, vectors: columns.map((_, index) => duckdb.data_chunk_get_vector(chunk.chunk, index)) };
  chunks.set(columns, made);
  return made;
}

/** The engine trusts what is copied into it: a batch of another shape would be read past its end. */
function checkShape(table: string, columns: readonly Column[], batch: FactBatch): void {
  if (batch.columns.length !== columns.length) throw new RangeError(`${table}: ${batch.columns.length} columns, not ${columns.length}`);
  columns.forEach((column, index) => {
    const data = batch.columns[index];
    if (data === undefined || !fitsColumn(data, column)) throw new TypeError(`${table}.${column.name}: ${data?.kind}, not ${column.kind}`);
    if (data.values.length < batch.rows) throw new RangeError(`${table}.${column.name}: ${data.values.length} of ${batch.rows} rows`);
  });
}
