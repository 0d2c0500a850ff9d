import type { DuckDBConnection } from "@duckdb/node-api";
import { OperatorError } from "../../model/operator-error.ts";
import { findMeta, writeMeta } from "./meta.ts";
import type { Migration } from "./migrations/migration.ts";
import { MIGRATIONS, SCHEMA_VERSION } from "./migrations/migrations.ts";
import { runTransaction } from "./run-transaction.ts";
import { withMoreMemory } from "./with-more-memory.ts";

/**
 * Brings the schema up to date, step by step, all in one transaction. The engine has more memory for as long as that takes.
 *
 * @param place the store's directory, for the message
 * @param memoryLimitMb the engine's own, to go back to
 * @throws OperatorError STORE_FROM_NEWER_VERSION when a newer program has written the store
 */
export async function migrate(connection: DuckDBConnection, place: string, memoryLimitMb: number): Promise<void> {
  await connection.run("CREATE TABLE IF NOT EXISTS meta (key VARCHAR, value VARCHAR)");
  const version = Number((await findMeta(connection, "schema_version")) ?? 0);
  if (version === SCHEMA_VERSION) return;
  if (!(version < SCHEMA_VERSION)) {
    throw new OperatorError(
      "STORE_FROM_NEWER_VERSION",
      `The store in ${place} has schema ${version}; this version reads up to ${SCHEMA_VERSION}.`,
    );
  }
  const steps = MIGRATIONS.filter((step) => step.version > version);
  if (version === 0) return runSteps(connection, steps);
  await withMoreMemory(connection, memoryLimitMb, async () => {
    await runSteps(connection, steps);
    // While there is room for it: the next commit would bring all of it into the file otherwise.
    await connection.run("CHECKPOINT store");
  });
}

async function runSteps(connection: DuckDBConnection, steps: readonly Migration[]): Promise<void> {
  await runTransaction(connection, async () => {
    for (const { statements } of steps) for (const statement of statements) await connection.run(statement);
    await writeMeta(connection, "schema_version", String(SCHEMA_VERSION));
  });
}
