import type { DuckDBConnection } from "@duckdb/node-api";
import type { FactBatch } from "../fact-batch.ts";
import { appendBatch, type DimensionIds, wholeOf } from "./append-batch.ts";
import { renderCreateTable } from "./column-type.ts";
import { sumBatch } from "./partial-sums.ts";
import { readRows } from "./read-rows.ts";
import { PARTIAL_COLUMNS } from "./rollup-columns.ts";
import { ROLLUPS, type Rollup, renderCompacted, renderRollupOfFacts, renderRollupOfPartials } from "./rollup-sql.ts";
import { DELIVERY_TABLES } from "./schema-names.ts";

/** Adds the deliveries of a batch to the rollups, inside the connection's transaction. */
export async function addToRollups(connection: DuckDBConnection, deliveries: FactBatch, ids: DimensionIds): Promise<void> {
  if (deliveries.rows === 0) return;
  await connection.run(renderCreateTable("rollup_partials", PARTIAL_COLUMNS, "OR REPLACE TEMP TABLE"));
  await appendBatch(connection, { catalog: "temp", name: "rollup_partials" }, PARTIAL_COLUMNS, wholeOf(sumBatch(deliveries), ids));
  for (const rollup of ROLLUPS) await connection.run(`INSERT INTO ${rollup.table} ${renderRollupOfPartials(rollup)}`);
  // The engine keeps a quarter of a megabyte for every column, however few rows there are.
  await connection.run("DROP TABLE temp.rollup_partials");
}

/**
 * Sums the rollups to one row per key, inside the connection's transaction: from the first day that has several rows for one
 * on, as commits add to the newest days only, but for late ones.
 */
export async function compactRollups(connection: DuckDBConnection): Promise<void> {
  for (const { table, time } of [HOURLY_DOUBLES, DAILY_DOUBLES]) {
    const doubled = `(SELECT ${time} FROM ${table} GROUP BY ${time}, source, direction, path, connector, connector_type, tls, certainty HAVING count(*) > 1)`;
    const [row] = await readRows(connection, `SELECT min(${time})::VARCHAR AS since FROM ${doubled}`);
    if (typeof row?.since !== "string") continue;
    for (const rollup of ROLLUPS) if (rollup.time === time) await compact(connection, rollup, `'${row.since}'`);
  }
}

const HOURLY_DOUBLES = { table: "hourly", time: "hour" } as const;
const DAILY_DOUBLES = { table: "daily", time: "day" } as const;

async function compact(connection: DuckDBConnection, rollup: Rollup, since: string): Promise<void> {
  await connection.run(`CREATE OR REPLACE TEMP TABLE compacted AS ${renderCompacted(rollup, since)}`);
  await connection.run(`DELETE FROM ${rollup.table} WHERE ${rollup.time} >= ${since}`);
  await connection.run(`INSERT INTO ${rollup.table} SELECT * FROM temp.compacted`);
  await connection.run("DROP TABLE temp.compacted");
}

/** Counts every rollup anew from the facts, inside the connection's transaction. */
export async function rebuildRollups(connection: DuckDBConnection): Promise<void> {
  for (const rollup of ROLLUPS) await rebuild(connection, rollup);
}

/** Counts the days anew from the facts, as when they begin at another time, inside the connection's transaction. */
export async function rebuildDays(connection: DuckDBConnection): Promise<void> {
  for (const rollup of ROLLUPS) if (rollup.time === "day") await rebuild(connection, rollup);
}

/** In order of time, so that a question about some days passes over the others. */
async function rebuild(connection: DuckDBConnection, rollup: Rollup): Promise<void> {
  await connection.run(`DELETE FROM ${rollup.table}`);
  const rows = renderRollupOfFacts(rollup, [DELIVERY_TABLES.table, DELIVERY_TABLES.tail]);
  await connection.run(`INSERT INTO ${rollup.table} ${rows} ORDER BY ${rollup.time}`);
}

/** Rows of all rollups together. */
export async function countRollupRows(connection: DuckDBConnection): Promise<number> {
  const counts = ROLLUPS.map(({ table }) => `(SELECT count(*) FROM ${table})`);
  const [row] = await readRows(connection, `SELECT ${counts.join(" + ")} AS rows`);
  return Number(row?.rows);
}
