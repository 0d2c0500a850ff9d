import type { DuckDBConnection } from "@duckdb/node-api";
import type { Commit } from "../store.ts";

/** Adds the lines that a commit keeps, and forgets those that are too old, inside the connection's transaction. */
export async function writeKeptLines(connection: DuckDBConnection, { checkpoint, keptLines, forgetLinesBefore }: Commit): Promise<void> {
  const { source } = checkpoint;
  if (forgetLinesBefore !== undefined) {
    await connection.run("DELETE FROM kept_lines WHERE source = $1 AND kept_at < $2::BIGINT", [source, forgetLinesBefore]);
  }
  if (keptLines === undefined) return;
  const { position, length, content, keptAt } = keptLines;
  await connection.run("INSERT INTO kept_lines VALUES ($1, $2::BIGINT, $3::BIGINT, $4, $5::BIGINT)", [
    source,
    position,
    length,
    content,
    keptAt,
  ]);
}
