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
  if (hours.length > 0) await addHours(connection, source, hours);
  if (families.length > 0) await addFamilies(connection, source, await boundFamilies(connection, source, families));
}

/** One statement for all: an import of a small server's log has some thousand hours in a commit. */
async function addHours(connection: DuckDBConnection, source: string, hours: readonly LineHour[]): Promise<void> {
  const values = hours.map(({ hour, used, unrecognized }) => `(${hour}, ${used}, ${unrecognized})`);
  await connection.run(
    `MERGE INTO line_hours USING (VALUES ${values.join(", ")}) AS added(hour, used, unrecognized)
     ON line_hours.source = $1 AND line_hours.hour = added.hour
     WHEN MATCHED THEN UPDATE SET used = line_hours.used + added.used, unrecognized = line_hours.unrecognized + added.unrecognized
     WHEN NOT MATCHED THEN INSERT VALUES ($1, added.hour, added.used, added.unrecognized)`,
    [source],
  );
}

async function addFamilies(connection: DuckDBConnection, source: string, families: readonly UnrecognizedFamily[]): Promise<void> {
  const values = families.map(({ hour, lines }, index) => `($${index * 2 + 2}, ${hour}, ${lines}, $${index * 2 + 3})`);
  await connection.run(
    `MERGE INTO unrecognized_lines AS kept USING (VALUES ${values.join(", ")}) AS added(family, hour, lines, sample)
     ON kept.source = $1 AND kept.family = added.family AND kept.hour = added.hour
     WHEN MATCHED THEN UPDATE SET lines = kept.lines + added.lines, sample = added.sample
     WHEN NOT MATCHED THEN INSERT VALUES ($1, added.family, added.hour, added.lines, added.sample)`,
    [source, ...families.flatMap(({ family, sample }) => [family, sample])],
  );
}

/** Families beyond the bound are counted together, those of one hour in one row. */
async function boundFamilies(
  connection: DuckDBConnection,
  source: string,
  families: readonly UnrecognizedFamily[],
): Promise<readonly UnrecognizedFamily[]> {
  const rows = await readRows(connection, "SELECT DISTINCT family FROM unrecognized_lines WHERE source = $1", [source]);
  const known = new Set(rows.map(({ family }) => String(family)));
  const bounded = new Map<string, UnrecognizedFamily>();
  for (const each of families) {
    if (known.size < MOST_FAMILIES) known.add(each.family);
    const family = known.has(each.family) ? each.family : OTHERS;
    const key = `${each.hour} ${family}`;
    bounded.set(key, { ...each, family, lines: (bounded.get(key)?.lines ?? 0) + each.lines });
  }
  return [...bounded.values()];
}

/** Deletes samples from before a time, inside the connection's transaction. */
export async function expireSamples(connection: DuckDBConnection, from: number): Promise<void> {
  await connection.run("DELETE FROM unrecognized_lines WHERE hour < $1::BIGINT", [from]);
}

/** Deletes counts from before a time, inside the connection's transaction. */
export async function expireLineHours(connection: DuckDBConnection, from: number): Promise<void> {
  await connection.run("DELETE FROM line_hours WHERE hour < $1::BIGINT", [from]);
}
