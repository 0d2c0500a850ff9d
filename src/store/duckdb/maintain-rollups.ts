import type { DuckDBConnection } from "@duckdb/node-api";
import type { FactBatch } from "../fact-batch.ts";
import { appendBatch } from "./append-batch.ts";
import { renderCreateTable } from "./column-type.ts";
import { sumBatch } from "./partial-sums.ts";
import { readRows } from "./read-rows.ts";
import { PARTIAL_COLUMNS } from "./rollup-columns.ts";
import { DAILY_OF_PARTIALS, HOURLY_OF_PARTIALS, renderCompacted, renderDailyOf, renderHourlyOf } from "./rollup-sql.ts";

/** Adds the deliveries of a batch to both rollups, inside the connection's transaction. */
export async function addToRollups(connection: DuckDBConnection, deliveries: FactBatch): Promise<void> {
  if (deliveries.rows === 0) return;
  await connection.run(renderCreateTable("rollup_partials", PARTIAL_COLUMNS, "OR REPLACE TEMP TABLE"));
  await appendBatch(connection, { catalog: "temp", name: "rollup_partials" }, PARTIAL_COLUMNS, sumBatch(deliveries));
  await connection.run(`INSERT INTO hourly ${HOURLY_OF_PARTIALS}`);
  await connection.run(`INSERT INTO daily ${DAILY_OF_PARTIALS}`);
}

/** Sums every rollup to one row per key, inside the connection's transaction. */
export async function compactRollups(connection: DuckDBConnection): Promise<void> {
  for (const rollup of ["hourly", "daily"] as const) {
    await connection.run(`CREATE OR REPLACE TEMP TABLE compacted AS ${renderCompacted(rollup)}`);
    await connection.run(`DELETE FROM ${rollup}`);
    await connection.run(`INSERT INTO ${rollup} SELECT * FROM temp.compacted`);
    await connection.run("DROP TABLE temp.compacted");
  }
}

/** Counts both rollups anew from the facts, inside the connection's transaction. */
export async function rebuildRollups(connection: DuckDBConnection): Promise<void> {
  await connection.run("DELETE FROM hourly");
  await connection.run(`INSERT INTO hourly ${renderHourlyOf("deliveries")}`);
  await rebuildDaily(connection);
}

/** Counts the days anew from the facts, as when they begin at another time, inside the connection's transaction. */
export async function rebuildDaily(connection: DuckDBConnection): Promise<void> {
  await connection.run("DELETE FROM daily");
  await connection.run(`INSERT INTO daily ${renderDailyOf("deliveries")}`);
}

/** Rows of both rollups together. */
export async function countRollupRows(connection: DuckDBConnection): Promise<number> {
  const [row] = await readRows(connection, "SELECT (SELECT count(*) FROM hourly) + (SELECT count(*) FROM daily) AS rows");
  return Number(row?.rows);
}
