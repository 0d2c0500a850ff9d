import type { DuckDBConnection } from "@duckdb/node-api";

/** Runs `work` in one transaction: all of it is durable afterwards, or nothing. */
export async function runTransaction<T>(connection: DuckDBConnection, work: () => Promise<T>): Promise<T> {
  await connection.run("BEGIN TRANSACTION");
  try {
    const result = await work();
    await connection.run("COMMIT");
    return result;
  } catch (failure) {
    await rollBack(connection);
    throw failure;
  }
}

/** A failed COMMIT has rolled back by itself, and a fatal failure leaves nothing to roll back; what failed first is what counts. */
async function rollBack(connection: DuckDBConnection): Promise<void> {
  await connection.run("ROLLBACK").then(
    () => undefined,
    () => undefined,
  );
}
