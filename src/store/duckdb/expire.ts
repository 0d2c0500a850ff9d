import type { DuckDBConnection } from "@duckdb/node-api";
import { findMeta, writeMeta } from "./meta.ts";
import { readRows } from "./read-rows.ts";
import { ROLLUPS, type Rollup, renderRollupOfFacts, renderTime } from "./rollup-sql.ts";
import { ATTEMPT_TABLES, DELIVERY_TABLES, DIMENSION_TABLES, expiredTableOf, FACT_TABLE_NAMES } from "./schema-names.ts";

const DELIVERIES = [DELIVERY_TABLES.table, DELIVERY_TABLES.tail];
const FINAL_TABLES = [...DELIVERIES, ATTEMPT_TABLES.table, ATTEMPT_TABLES.tail];
/** No day is longer, wherever the clock is changed. */
const LONGEST_DAY_MS = 26 * 3_600_000;

/** Final deliveries and attempts from before a time, epoch milliseconds UTC. */
export async function countExpired(connection: DuckDBConnection, from: number): Promise<number> {
  const counts = FINAL_TABLES.map((table) => `(SELECT count(*) FROM ${table} WHERE observed_at < $1)`);
  const [row] = await readRows(connection, `SELECT ${counts.join(" + ")} AS rows`, [from]);
  return Number(row?.rows);
}

/**
 * Deletes deliveries and attempts from before a time, with the names and logins that only they had. Their sums move to where they are no
 * longer counted anew. Inside the connection's transaction.
 *
 * @param from epoch milliseconds UTC
 */
export async function expireFacts(connection: DuckDBConnection, from: number): Promise<void> {
  for (const rollup of ROLLUPS) await moveSums(connection, rollup, from);
  for (const table of FINAL_TABLES) await connection.run(`DELETE FROM ${table} WHERE observed_at < ${from}`);
  await forgetNames(connection);
  const before = Number((await findMeta(connection, "deliveries_kept_from")) ?? 0);
  await writeMeta(connection, "deliveries_kept_from", String(Math.max(before, from)));
}

/** What is kept of the period that `from` lies in is counted anew; the periods before it have nothing left. */
async function moveSums(connection: DuckDBConnection, rollup: Rollup, from: number): Promise<void> {
  const { table, time } = rollup;
  const period = renderTime(rollup, `${from}::BIGINT`);
  await connection.run(`INSERT INTO ${expiredTableOf(table)} ${renderRollupOfFacts(rollup, within(`observed_at < ${from}`))}`);
  await connection.run(`DELETE FROM ${table} WHERE ${time} <= ${period}`);
  const isOfPeriod = `observed_at < ${from + LONGEST_DAY_MS} AND ${renderTime(rollup, "observed_at")} = ${period}`;
  await connection.run(`INSERT INTO ${table} ${renderRollupOfFacts(rollup, within(`observed_at >= ${from} AND ${isOfPeriod}`))}`);
}

function within(condition: string): readonly string[] {
  return DELIVERIES.map((table) => `(SELECT * FROM ${table} WHERE ${condition})`);
}

/** Logins, domains and hosts to which nothing refers any more. A peer that sums refer to keeps the row that names it. */
async function forgetNames(connection: DuckDBConnection): Promise<void> {
  for (const name of ["sender", "recipient_list"] as const) {
    await connection.run(`DELETE FROM ${DIMENSION_TABLES[name]} WHERE id NOT IN (${renderUsed(name)})`);
  }
  await connection.run(`DELETE FROM peer_identities WHERE id NOT IN (${renderUsed("peer")})
    AND id NOT IN (SELECT peer_id FROM peer_daily WHERE peer_id IS NOT NULL)
    AND id NOT IN (SELECT peer_id FROM expired_peer_daily WHERE peer_id IS NOT NULL)
    AND id NOT IN (SELECT peer_id FROM peer_identities WHERE peer_id IS NOT NULL AND id IN (${renderUsed("peer")}))`);
  await connection.run(`DELETE FROM ${DIMENSION_TABLES.peer} WHERE id NOT IN (SELECT id FROM peer_identities)`);
}

function renderUsed(dimension: string): string {
  return FACT_TABLE_NAMES.map((table) => `SELECT ${dimension} FROM ${table}`).join(" UNION ");
}

/** Deletes sums from before a time, inside the connection's transaction. */
export async function expireRollups(connection: DuckDBConnection, from: number): Promise<void> {
  for (const rollup of ROLLUPS) {
    const before = renderTime(rollup, `${from}::BIGINT`);
    for (const table of [rollup.table, expiredTableOf(rollup.table)]) {
      await connection.run(`DELETE FROM ${table} WHERE ${rollup.time} < ${before}`);
    }
  }
}
