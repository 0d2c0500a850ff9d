import type { DuckDBConnection } from "@duckdb/node-api";
import type { FactBatch } from "../fact-batch.ts";
import { appendBatch } from "./append-batch.ts";
import { renderCreateTable } from "./column-type.ts";
import { sumBatch, sumPeers } from "./partial-sums.ts";
import { readRows } from "./read-rows.ts";
import { PARTIAL_COLUMNS, PEER_PARTIAL_COLUMNS } from "./rollup-columns.ts";
import {
  COMPACTED,
  DAILY_OF_PARTIALS,
  HOURLY_OF_PARTIALS,
  PEER_DAILY_OF_PARTIALS,
  renderDailyOf,
  renderHourlyOf,
  renderPeerDailyOf,
} from "./rollup-sql.ts";

/** Adds the deliveries of a batch to the rollups, inside the connection's transaction. */
export async function addToRollups(connection: DuckDBConnection, deliveries: FactBatch): Promise<void> {
  if (deliveries.rows === 0) return;
  await connection.run(renderCreateTable("rollup_partials", PARTIAL_COLUMNS, "OR REPLACE TEMP TABLE"));
  await appendBatch(connection, { catalog: "temp", name: "rollup_partials" }, PARTIAL_COLUMNS, sumBatch(deliveries));
  await connection.run(`INSERT INTO hourly ${HOURLY_OF_PARTIALS}`);
  await connection.run(`INSERT INTO daily ${DAILY_OF_PARTIALS}`);
  await connection.run(renderCreateTable("peer_partials", PEER_PARTIAL_COLUMNS, "OR REPLACE TEMP TABLE"));
  await appendBatch(connection, { catalog: "temp", name: "peer_partials" }, PEER_PARTIAL_COLUMNS, sumPeers(deliveries));
  await connection.run(`INSERT INTO peer_daily ${PEER_DAILY_OF_PARTIALS}`);
}

/** Sums every rollup to one row per key, inside the connection's transaction. */
export async function compactRollups(connection: DuckDBConnection): Promise<void> {
  for (const [rollup, rows] of Object.entries(COMPACTED)) {
    await connection.run(`CREATE OR REPLACE TEMP TABLE compacted AS ${rows}`);
    await connection.run(`DELETE FROM ${rollup}`);
    await connection.run(`INSERT INTO ${rollup} SELECT * FROM temp.compacted`);
    await connection.run("DROP TABLE temp.compacted");
  }
}

/** Counts every rollup anew from the facts, inside the connection's transaction. */
export async function rebuildRollups(connection: DuckDBConnection): Promise<void> {
  await connection.run("DELETE FROM hourly");
  await connection.run(`INSERT INTO hourly ${renderHourlyOf("deliveries")}`);
  await rebuildDays(connection);
}

/** Counts the days anew from the facts, as when they begin at another time, inside the connection's transaction. */
export async function rebuildDays(connection: DuckDBConnection): Promise<void> {
  await connection.run("DELETE FROM daily");
  await connection.run(`INSERT INTO daily ${renderDailyOf("deliveries")}`);
  await connection.run("DELETE FROM peer_daily");
  await connection.run(`INSERT INTO peer_daily ${renderPeerDailyOf("deliveries")}`);
}

/** Rows of all rollups together. */
export async function countRollupRows(connection: DuckDBConnection): Promise<number> {
  const counts = Object.keys(COMPACTED).map((rollup) => `(SELECT count(*) FROM ${rollup})`);
  const [row] = await readRows(connection, `SELECT ${counts.join(" + ")} AS rows`);
  return Number(row?.rows);
}
