import { mkdir, rename } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { OperatorError } from "../../model/operator-error.ts";
import { renderAttachToRead } from "./attach.ts";
import { copyDatabase, removeDatabase } from "./copy-database.ts";
import { fileExists } from "./file-exists.ts";
import { SCHEMA_VERSION } from "./migrations/migrations.ts";
import { readRows } from "./read-rows.ts";
import { toStoreError } from "./storage-errors.ts";
import { STORE_FILE } from "./store-file.ts";

/**
 * Makes a store of a backup. Every block of the backup is read, and checked, on the way; the store appears when it is complete.
 *
 * @param directory made where it is missing; must hold no store
 * @returns how many deliveries are in it
 * @throws OperatorError STORE_EXISTS, BACKUP_UNREADABLE, STORE_FROM_NEWER_VERSION, STORE_UNREADABLE, STORE_DISK_FULL
 */
export async function restoreStore(backup: string, directory: string): Promise<number> {
  await refuseMissing(backup);
  const file = join(resolve(directory), STORE_FILE);
  if (await fileExists(file)) throw new OperatorError("STORE_EXISTS", `There is a store in ${resolve(directory)} already`);
  const part = `${file}.part`;
  const instance = await DuckDBInstance.create(":memory:", { autoinstall_known_extensions: "false", autoload_known_extensions: "false" });
  try {
    await mkdir(directory, { recursive: true });
    const connection = await instance.connect();
    const deliveries = await checkBackup(connection, backup);
    await copyDatabase(connection, { from: "backup", to: "restored", file: part });
    await rename(part, file);
    return deliveries;
  } catch (failure) {
    await removeDatabase(part);
    throw explain(failure, backup, resolve(directory));
  } finally {
    instance.closeSync();
  }
}

async function refuseMissing(backup: string): Promise<void> {
  if (!(await fileExists(backup))) throw new OperatorError("BACKUP_UNREADABLE", `There is no backup at ${backup}`, "Check the path.");
}

/** Another program's database, or one of a newer Postseal, is told before anything is written. */
async function checkBackup(connection: DuckDBConnection, backup: string): Promise<number> {
  await connection.run(renderAttachToRead(backup, "backup"));
  const [meta] = await readRows(connection, "SELECT value FROM backup.meta WHERE key = 'schema_version'").catch(() => [undefined]);
  const version = Number(meta?.value);
  if (!(version >= 1)) throw new OperatorError("BACKUP_UNREADABLE", `${backup} is no backup of Postseal`);
  if (version > SCHEMA_VERSION) {
    throw new OperatorError(
      "STORE_FROM_NEWER_VERSION",
      `${backup} has schema ${version}; this version reads up to ${SCHEMA_VERSION}.`,
      "Upgrade Postseal, then restore it.",
    );
  }
  const [row] = await readRows(connection, "SELECT count(*) AS deliveries FROM backup.all_deliveries");
  return Number(row?.deliveries);
}

/** What is wrong with the content is the backup's; the rest is the new store's. */
function explain(failure: unknown, backup: string, directory: string): unknown {
  const explained = toStoreError(failure, directory);
  if (!(explained instanceof OperatorError) || explained.code !== "STORE_DAMAGED") return explained;
  const damaged = new OperatorError("BACKUP_UNREADABLE", `${backup} is no backup of Postseal, or damaged`);
  damaged.cause = failure;
  return damaged;
}
