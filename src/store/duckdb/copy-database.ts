import { rm } from "node:fs/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import { renderAttach } from "./attach.ts";

/** Names of databases of one instance, and the new file. */
export interface DatabaseCopy {
  /** As the one to be copied is attached. */
  readonly from: string;
  /** As the new one is attached meanwhile: a name that no other has. */
  readonly to: string;
  /** Replaced where it is there. */
  readonly file: string;
}

/** Writes all that stands in one database at this moment into a new file: what others write meanwhile is not in it. */
export async function copyDatabase(connection: DuckDBConnection, { from, to, file }: DatabaseCopy): Promise<void> {
  await removeDatabase(file);
  await connection.run(await renderAttach(file, to));
  try {
    await connection.run(`COPY FROM DATABASE ${from} TO ${to}`);
    await connection.run(`CHECKPOINT ${to}`);
  } finally {
    await connection.run(`DETACH ${to}`);
  }
}

/** Removes a database's file and its write-ahead log. */
export async function removeDatabase(file: string): Promise<void> {
  await rm(file, { force: true });
  await rm(`${file}.wal`, { force: true });
}
