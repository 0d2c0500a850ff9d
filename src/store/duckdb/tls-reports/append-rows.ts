import { type DuckDBAppender, type DuckDBConnection, DuckDBDateValue } from "@duckdb/node-api";

/** A value of a row. A `Date` is a day: its midnight UTC. */
export type Cell = string | number | Date | null;

const DAY_MS = 86_400_000;

/** Appends some rows to a table, inside the connection's transaction. Whole numbers only. */
export async function appendRows(connection: DuckDBConnection, table: string, rows: readonly (readonly Cell[])[]): Promise<void> {
  if (rows.length === 0) return;
  const appender = await connection.createAppender(table, "main", "store");
  try {
    for (const row of rows) {
      for (const cell of row) appendCell(appender, cell);
      appender.endRow();
    }
  } finally {
    appender.closeSync();
  }
}

function appendCell(appender: DuckDBAppender, cell: Cell): void {
  if (cell === null) appender.appendNull();
  else if (typeof cell === "string") appender.appendVarchar(cell);
  else if (typeof cell === "number") appender.appendBigInt(BigInt(cell));
  else appender.appendDate(new DuckDBDateValue(cell.getTime() / DAY_MS));
}
