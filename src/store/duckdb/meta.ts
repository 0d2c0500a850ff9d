import type { DuckDBConnection } from "@duckdb/node-api";
import { readRows } from "./read-rows.ts";

/** What the store knows of itself, one text per key. */
export type MetaKey = "schema_version" | "time_zone" | "connectors_hash" | "deliveries_kept_from";

/** The value kept under a key, if any. */
export async function findMeta(connection: DuckDBConnection, key: MetaKey): Promise<string | undefined> {
  const [row] = await readRows(connection, "SELECT value FROM meta WHERE key = $1", [key]);
  return typeof row?.value === "string" ? row.value : undefined;
}

/** Keeps a value under a key, in place of an earlier one. */
export async function writeMeta(connection: DuckDBConnection, key: MetaKey, value: string): Promise<void> {
  await connection.run("DELETE FROM meta WHERE key = $1", [key]);
  await connection.run("INSERT INTO meta VALUES ($1, $2)", [key, value]);
}
