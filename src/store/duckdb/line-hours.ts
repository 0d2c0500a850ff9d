import type { DuckDBConnection } from "@duckdb/node-api";
import type { LineHour, LineUnderstanding, UnrecognizedFamily } from "../../model/line-understanding.ts";
import { readRows } from "./read-rows.ts";

/** A log with more kinds of lines that are not understood than this is another kind of file. */
const MOST_FAMILIES = 50;
const OTHERS = "…";

/** Adds what became of a source's lines to the hours they belong to, inside the connection's transaction. */
export async function writeUnderstanding(
  connection: DuckDBConnection,
  source: string,
  { hours, families }: LineUnderstanding,
): Promise<void> {
  for (const hour of hours) await addHour(connection, source, hour);
  if (families.length === 0) return;
  const known = new Set(
    (await readRows(connection, "SELECT DISTINCT family FROM unrecognized_lines WHERE source = $1", [source])).map((row) => row.family),
  );
  for (const each of families) {
    const isNamed = known.has(each.family) || known.size < MOST_FAMILIES;
    if (isNamed) known.add(each.family);
    await addFamily(connection, source, isNamed ? each : { ...each, family: OTHERS });
  }
}

async function addHour(connection: DuckDBConnection, source: string, { hour, used, unrecognized }: LineHour): Promise<void> {
  const changed = await connection.run(
    "UPDATE line_hours SET used = used + $3::BIGINT, unrecognized = unrecognized + $4::BIGINT WHERE source = $1 AND hour = $2::BIGINT",
    [source, hour, used, unrecognized],
  );
  if (changed.rowsChanged > 0) return;
  await connection.run("INSERT INTO line_hours VALUES ($1, $2::BIGINT, $3::BIGINT, $4::BIGINT)", [source, hour, used, unrecognized]);
}

async function addFamily(connection: DuckDBConnection, source: string, { family, hour, lines, sample }: UnrecognizedFamily): Promise<void> {
  const changed = await connection.run(
    `UPDATE unrecognized_lines SET lines = lines + $4::BIGINT, sample = $5
     WHERE source = $1 AND family = $2 AND hour = $3::BIGINT`,
    [source, family, hour, lines, sample],
  );
  if (changed.rowsChanged > 0) return;
  await connection.run("INSERT INTO unrecognized_lines VALUES ($1, $2, $3::BIGINT, $4::BIGINT, $5)", [source, family, hour, lines, sample]);
}

/** Deletes samples from before a time, inside the connection's transaction. */
export async function expireSamples(connection: DuckDBConnection, from: number): Promise<void> {
  await connection.run("DELETE FROM unrecognized_lines WHERE hour < $1::BIGINT", [from]);
}

/** Deletes counts from before a time, inside the connection's transaction. */
export async function expireLineHours(connection: DuckDBConnection, from: number): Promise<void> {
  await connection.run("DELETE FROM line_hours WHERE hour < $1::BIGINT", [from]);
}
