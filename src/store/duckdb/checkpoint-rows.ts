import { type DuckDBConnection, type DuckDBListValue, listValue } from "@duckdb/node-api";
import type { Checkpoint, FileCheckpoint } from "../store.ts";
import { readRows } from "./read-rows.ts";

/** Where every source stands, by name. */
export async function readCheckpoints(connection: DuckDBConnection): Promise<readonly Checkpoint[]> {
  const files = await readFiles(connection);
  const rows = await readRows(connection, "SELECT * FROM sources ORDER BY source");
  return rows.map((row): Checkpoint => {
    const source = String(row.source);
    const reader = String(row.reader);
    const accounting = {
      source,
      reader,
      linesRead: Number(row.lines_read),
      used: Number(row.used),
      irrelevant: Number(row.irrelevant),
      unrecognized: Number(row.unrecognized),
      open: Number(row.open),
      evicted: Number(row.evicted),
      lastLineAt: row.last_line_at === null ? null : Number(row.last_line_at),
    };
    return { source, reader, files: files.get(source) ?? [], state: String(row.state), accounting };
  });
}

async function readFiles(connection: DuckDBConnection): Promise<ReadonlyMap<string, readonly FileCheckpoint[]>> {
  const files = new Map<string, FileCheckpoint[]>();
  for (const row of await readRows(connection, "SELECT * FROM files ORDER BY source, ordinal")) {
    const source = String(row.source);
    const list = files.get(source) ?? [];
    files.set(source, list);
    list.push({
      path: String(row.path),
      headBytes: Number(row.head_bytes),
      headHash: String(row.head_hash),
      streamStart: Number(row.stream_start),
      position: Number(row.position),
      tailHash: String(row.tail_hash),
    });
  }
  return files;
}

/** Replaces what is kept of the checkpoint's source, inside the connection's transaction. */
export async function writeCheckpoint(connection: DuckDBConnection, checkpoint: Checkpoint): Promise<void> {
  const { source, reader, state, accounting } = checkpoint;
  await connection.run("DELETE FROM sources WHERE source = $1", [source]);
  await connection.run(
    "INSERT INTO sources VALUES ($1, $2, $3, $4::BIGINT, $5::BIGINT, $6::BIGINT, $7::BIGINT, $8::BIGINT, $9::BIGINT, $10::BIGINT)",
    [
      source,
      reader,
      state,
      accounting.linesRead,
      accounting.used,
      accounting.irrelevant,
      accounting.unrecognized,
      accounting.open,
      accounting.evicted,
      accounting.lastLineAt,
    ],
  );
  await connection.run("DELETE FROM files WHERE source = $1", [source]);
  await writeFiles(connection, source, checkpoint.files);
}

/** In one statement: the source of a server that begins a file every hour has thousands. */
async function writeFiles(connection: DuckDBConnection, source: string, files: readonly FileCheckpoint[]): Promise<void> {
  if (files.length === 0) return;
  const numbers = (values: readonly number[]): DuckDBListValue => listValue(values.map((value) => BigInt(value)));
  await connection.run(
    `INSERT INTO files SELECT $1, unnest($2::BIGINT[]), unnest($3::VARCHAR[]), unnest($4::BIGINT[]), unnest($5::VARCHAR[]),
      unnest($6::BIGINT[]), unnest($7::BIGINT[]), unnest($8::VARCHAR[])`,
    [
      source,
      numbers(files.map((_, ordinal) => ordinal)),
      listValue(files.map(({ path }) => path)),
      numbers(files.map(({ headBytes }) => headBytes)),
      listValue(files.map(({ headHash }) => headHash)),
      numbers(files.map(({ streamStart }) => streamStart)),
      numbers(files.map(({ position }) => position)),
      listValue(files.map(({ tailHash }) => tailHash)),
    ],
  );
}
