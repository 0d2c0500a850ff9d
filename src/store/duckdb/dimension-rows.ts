import type { DuckDBConnection } from "@duckdb/node-api";
import { type Column, DIMENSIONS, type DimensionName } from "../columns.ts";
import { type ColumnData, type FactBatch, NULL_CODE, valueAt } from "../fact-batch.ts";
import { appendBatch, wholeOf } from "./append-batch.ts";
import { renderCreateTable } from "./column-type.ts";
import { renderDimensionKey, renderSameDimension } from "./dimension-sql.ts";
import { readRows } from "./read-rows.ts";
import { DIMENSION_TABLES } from "./schema-names.ts";

/** Rows of one dimension that are kept in mind, so that they need not be looked for; a server's peers are some thousand. */
const MAX_KNOWN = 30_000;

/**
 * The numbers of one dimension's rows. What is kept in mind is bounded: beyond that, rows are looked for in the table.
 * Every method but `forget` works inside the connection's transaction.
 */
export class DimensionRows {
  readonly #name: DimensionName;
  readonly #wantedColumns: readonly Column[];
  readonly #known = new Map<string, number>();
  /** The next free number; 0 until the table has been looked at. */
  #next = 0;
  /** Whether every row of the table is known, so that what is not known is new. */
  #isComplete = false;

  constructor(name: DimensionName) {
    this.#name = name;
    this.#wantedColumns = [{ name: "id", kind: "integer" }, ...DIMENSIONS[name]];
  }

  /** Numbers for the rows of a batch, in their order; rows that the table does not have are added. */
  async findOrAdd(connection: DuckDBConnection, batch: FactBatch): Promise<Int32Array> {
    const ids = new Int32Array(batch.rows);
    if (batch.rows === 0) return ids;
    if (this.#next === 0) await this.#load(connection);
    if (this.#known.size > MAX_KNOWN) {
      this.#known.clear();
      this.#isComplete = false;
    }
    const keys = Array.from(ids, (_, row) => this.#keyAt(batch, row));
    const missing = () => keys.flatMap((key, row) => (this.#known.has(key) ? [] : [row]));
    if (!this.#isComplete) await this.#find(connection, batch, missing(), keys);
    await this.#add(connection, batch, missing(), keys);
    keys.forEach((key, row) => {
      ids[row] = this.#known.get(key) ?? 0;
    });
    return ids;
  }

  /** To be called when a transaction has failed: what it added is gone. */
  forget(): void {
    this.#known.clear();
    this.#next = 0;
  }

  async #load(connection: DuckDBConnection): Promise<void> {
    const table = DIMENSION_TABLES[this.#name];
    const [facts] = await readRows(connection, `SELECT count(*) AS rows, coalesce(max(id), 0) AS last FROM ${table}`);
    this.#isComplete = Number(facts?.rows) <= MAX_KNOWN;
    if (this.#isComplete) {
      for (const row of await readRows(connection, `SELECT * FROM ${table}`)) {
        this.#known.set(JSON.stringify(DIMENSIONS[this.#name].map(({ name }) => row[name])), Number(row.id));
      }
    }
    this.#next = Number(facts?.last) + 1;
  }

  /** Looks rows of the batch up in the table. */
  async #find(connection: DuckDBConnection, batch: FactBatch, rows: readonly number[], keys: readonly string[]): Promise<void> {
    if (rows.length === 0) return;
    const columns = DIMENSIONS[this.#name];
    await this.#write(connection, batch, rows, rows);
    const found = await readRows(
      connection,
      `SELECT wanted.id AS row, kept.id AS id
       FROM (SELECT *, ${renderDimensionKey(columns)} AS key FROM temp.wanted_rows) AS wanted
       JOIN ${DIMENSION_TABLES[this.#name]} AS kept ON kept.key = wanted.key AND ${renderSameDimension(columns, "kept", "wanted")}`,
    );
    await connection.run("DROP TABLE temp.wanted_rows");
    for (const { row, id } of found) this.#known.set(keys[Number(row)] ?? "", Number(id));
  }

  /** Adds rows of the batch to the table, each once. */
  async #add(connection: DuckDBConnection, batch: FactBatch, rows: readonly number[], keys: readonly string[]): Promise<void> {
    const fresh = rows.filter((row) => {
      const key = keys[row] ?? "";
      if (this.#known.has(key)) return false;
      this.#known.set(key, this.#next++);
      return true;
    });
    if (fresh.length === 0) return;
    const columns = DIMENSIONS[this.#name];
    await this.#write(
      connection,
      batch,
      fresh,
      fresh.map((row) => this.#known.get(keys[row] ?? "") ?? 0),
    );
    const names = columns.map(({ name }) => name).join(", ");
    await connection.run(
      `INSERT INTO ${DIMENSION_TABLES[this.#name]} SELECT id::INTEGER, ${renderDimensionKey(columns)}, ${names} FROM temp.wanted_rows`,
    );
    await connection.run("DROP TABLE temp.wanted_rows");
  }

  /** Puts some rows into a temporary table, each with a number. */
  async #write(connection: DuckDBConnection, batch: FactBatch, rows: readonly number[], ids: readonly number[]): Promise<void> {
    await connection.run(renderCreateTable("wanted_rows", this.#wantedColumns, "OR REPLACE TEMP TABLE"));
    const numbers: ColumnData = { kind: "integer", values: Float64Array.from(ids) };
    const picked = { rows: rows.length, columns: [numbers, ...batch.columns.map((data) => pickRows(data, rows))] };
    await appendBatch(connection, { catalog: "temp", name: "wanted_rows" }, this.#wantedColumns, wholeOf(picked));
  }

  #keyAt(batch: FactBatch, row: number): string {
    return JSON.stringify(
      DIMENSIONS[this.#name].map((column, index) => {
        const data = batch.columns[index];
        return data === undefined ? null : valueAt(column, data, row);
      }),
    );
  }
}

function pickRows(data: ColumnData, rows: readonly number[]): ColumnData {
  switch (data.kind) {
    case "integer":
      return { kind: data.kind, values: Float64Array.from(rows, (row) => data.values[row] ?? Number.NaN) };
    case "enum":
    case "boolean":
      return { kind: data.kind, values: Uint8Array.from(rows, (row) => data.values[row] ?? NULL_CODE) };
    case "string":
      return { kind: data.kind, values: rows.map((row) => data.values[row] ?? null) };
    case "strings":
      return { kind: data.kind, values: rows.map((row) => data.values[row] ?? null) };
    case "packed-string":
    case "dimension":
      throw new TypeError(`a dimension has no column of kind ${data.kind}`);
  }
}
