import type { DuckDBConnection } from "@duckdb/node-api";
import { ATTEMPT_FACT_COLUMNS, FACT_COLUMNS } from "../columns.ts";
import type { Commit } from "../store.ts";
import { appendBatch, wholeOf } from "./append-batch.ts";
import { appendFacts } from "./append-facts.ts";
import { writeCheckpoint } from "./checkpoint-rows.ts";
import type { Dimensions } from "./dimensions.ts";
import { writeUnderstanding } from "./line-hours.ts";
import { addToRollups } from "./maintain-rollups.ts";
import { IDENTIFY_PEERS } from "./peer-identities.ts";
import { ATTEMPT_TABLES, DELIVERY_TABLES, OPEN_TABLE } from "./schema-names.ts";

/** Writes facts, what they refer to, rollups and checkpoint, inside the connection's transaction. */
export async function writeCommit(connection: DuckDBConnection, dimensions: Dimensions, commit: Commit): Promise<void> {
  const ids = await dimensions.findOrAddAll(connection, commit.dimensions);
  await connection.run(IDENTIFY_PEERS);
  await appendFacts(connection, DELIVERY_TABLES, FACT_COLUMNS, commit.deliveries, ids);
  await appendFacts(connection, ATTEMPT_TABLES, ATTEMPT_FACT_COLUMNS, commit.attempts, ids);
  await connection.run(`DELETE FROM ${OPEN_TABLE} WHERE origin IN (SELECT id FROM origins WHERE source = $1)`, [commit.checkpoint.source]);
  await appendBatch(connection, { name: OPEN_TABLE }, FACT_COLUMNS, wholeOf(commit.open, ids));
  await addToRollups(connection, commit.deliveries, ids);
  await writeUnderstanding(connection, commit.checkpoint.source, commit.understanding);
  await writeCheckpoint(connection, commit.checkpoint);
}
