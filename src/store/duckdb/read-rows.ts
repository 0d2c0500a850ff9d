import {
  type DuckDBConnection,
  type DuckDBDataChunk,
  DuckDBDecimalValue,
  DuckDBListValue,
  type DuckDBPreparedStatement,
  type DuckDBValue,
} from "@duckdb/node-api";
import type { Parameter } from "../store.ts";

type Row = Readonly<Record<string, unknown>>;

/** All rows of a question. `$1`, `$2` ... stand for the parameters. */
export async function readRows(connection: DuckDBConnection, sql: string, parameters: readonly Parameter[] = []): Promise<readonly Row[]> {
  const statement = await connection.prepare(sql);
  try {
    bind(statement, parameters);
    const result = await statement.run();
    const names = result.columnNames();
    const rows: Row[] = [];
    for (const chunk of await result.fetchAllChunks()) rows.push(...convertChunk(chunk, names));
    return rows;
  } finally {
    statement.destroySync();
  }
}

/** The same rows as the engine yields them, a chunk at a time. The connection must do nothing else meanwhile. */
export async function* streamRows(
  connection: DuckDBConnection,
  sql: string,
  parameters: readonly Parameter[] = [],
): AsyncGenerator<readonly Row[]> {
  const statement = await connection.prepare(sql);
  let ended = false;
  try {
    bind(statement, parameters);
    const result = await statement.stream();
    const names = result.columnNames();
    for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
      yield convertChunk(chunk, names);
    }
    ended = true;
  } catch (failure) {
    ended = true;
    throw failure;
  } finally {
    statement.destroySync();
    // Left in the middle, the question would keep its transaction, and no checkpoint could be made, until the result is collected.
    if (!ended) await endQuestion(connection);
  }
}

/** Asking another question ends the one before; on a connection that was closed meanwhile there is nothing to end. */
async function endQuestion(connection: DuckDBConnection): Promise<void> {
  await connection.run("SELECT 1").catch((failure: unknown) => {
    if (!(failure instanceof Error && /disconnected|closed/i.test(failure.message))) throw failure;
  });
}

function bind(statement: DuckDBPreparedStatement, parameters: readonly Parameter[]): void {
  parameters.forEach((value, index) => {
    if (value === null) statement.bindNull(index + 1);
    else if (typeof value === "string") statement.bindVarchar(index + 1, value);
    else if (typeof value === "boolean") statement.bindBoolean(index + 1, value);
    else if (Number.isSafeInteger(value)) statement.bindBigInt(index + 1, BigInt(value));
    else statement.bindDouble(index + 1, value);
  });
}

function convertChunk(chunk: DuckDBDataChunk, names: readonly string[]): readonly Row[] {
  const rows: Record<string, unknown>[] = Array.from({ length: chunk.rowCount }, () => ({}));
  names.forEach((name, column) => {
    chunk.getColumnValues(column).forEach((value, row) => {
      const target = rows[row];
      if (target !== undefined) target[name] = convertValue(value);
    });
  });
  return rows;
}

/** Numbers as `number`, lists as arrays; dates and whatever else has no plain form as the engine writes them. */
function convertValue(value: DuckDBValue): unknown {
  if (typeof value === "bigint") return Number(value);
  if (value === null || typeof value !== "object") return value;
  if (value instanceof DuckDBListValue) return value.items.map(convertValue);
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  return value.toString();
}
