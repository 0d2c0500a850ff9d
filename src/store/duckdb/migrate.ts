import type { DuckDBConnection } from "@duckdb/node-api";
import { OperatorError } from "../../model/operator-error.ts";
import { findMeta, writeMeta } from "./meta.ts";
import { MIGRATIONS, SCHEMA_VERSION } from "./migrations/migrations.ts";
import { runTransaction } from "./run-transaction.ts";

/**
 * Brings the schema up to date, step by step, all in one transaction.
 *
 * @param place the store's directory, for the message
 * @throws OperatorError STORE_FROM_NEWER_VERSION when a newer program has written the store
 */
export async function migrate(connection: DuckDBConnection, place: string): Promise<void> {
  await runTransaction(connection, async () => {
    await connection.run("CREATE TABLE IF NOT EXISTS meta (key VARCHAR, value VARCHAR)");
    const version = Number((await findMeta(connection, "schema_version")) ?? 0);
    if (version === SCHEMA_VERSION) return;
    if (!(version < SCHEMA_VERSION)) {
      throw new OperatorError(
        "STORE_FROM_NEWER_VERSION",
        `The store in ${place} has schema ${version}; this version reads up to ${SCHEMA_VERSION}.`,
      );
    }
    for (const migration of MIGRATIONS.filter((step) => step.version > version)) {
      for (const statement of migration.statements) await connection.run(statement);
    }
    await writeMeta(connection, "schema_version", String(SCHEMA_VERSION));
  });
}
