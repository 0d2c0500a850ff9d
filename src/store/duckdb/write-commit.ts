import type { DuckDBConnection } from "@duckdb/node-api";
import { ATTEMPT_COLUMNS, DELIVERY_COLUMNS } from "../columns.ts";
import type { Commit } from "../store.ts";
import { appendBatch } from "./append-batch.ts";
import { writeCheckpoint } from "./checkpoint-rows.ts";
import { addToRollups } from "./maintain-rollups.ts";

/** Writes facts, rollups and checkpoint, inside the connection's transaction. */
export async function writeCommit(connection: DuckDBConnection, commit: Commit): Promise<void> {
  await appendBatch(connection, { name: "deliveries" }, DELIVERY_COLUMNS, commit.deliveries);
  await appendBatch(connection, { name: "attempts" }, ATTEMPT_COLUMNS, commit.attempts);
  await connection.run("DELETE FROM open_deliveries WHERE source = $1", [commit.checkpoint.source]);
  await appendBatch(connection, { name: "open_deliveries" }, DELIVERY_COLUMNS, commit.open);
  await addToRollups(connection, commit.deliveries);
  await writeCheckpoint(connection, commit.checkpoint);
}
