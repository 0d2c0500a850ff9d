import type { DuckDBConnection } from "@duckdb/node-api";
import type { Receipt } from "../store.ts";
import { readRows } from "./read-rows.ts";

/** Receipts kept of each source: a sender that asks again does so within its next requests. */
const MAX_RECEIPTS = 50_000;

/** The receipts of a source, oldest first. */
export async function readReceipts(connection: DuckDBConnection, source: string): Promise<readonly Receipt[]> {
  const rows = await readRows(connection, `SELECT "key", content, lines FROM receipts WHERE source = $1 ORDER BY number`, [source]);
  return rows.map(({ key, content, lines }) => ({ key: String(key), content: String(content), lines: Number(lines) }));
}

/** Adds receipts and lets the oldest go, inside the connection's transaction. */
export async function writeReceipts(connection: DuckDBConnection, source: string, receipts: readonly Receipt[]): Promise<void> {
  if (receipts.length === 0) return;
  const [newest] = await readRows(connection, "SELECT max(number) AS number FROM receipts WHERE source = $1", [source]);
  let number = Number(newest?.number ?? 0);
  for (const { key, content, lines } of receipts) {
    number++;
    await connection.run("INSERT INTO receipts VALUES ($1, $2::BIGINT, $3, $4, $5::BIGINT)", [source, number, key, content, lines]);
  }
  await connection.run("DELETE FROM receipts WHERE source = $1 AND number <= $2::BIGINT", [source, number - MAX_RECEIPTS]);
}
