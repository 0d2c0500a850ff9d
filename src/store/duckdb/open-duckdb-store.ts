import { mkdir, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { OperatorError } from "../../model/operator-error.ts";
import type { Store } from "../store.ts";
import { renderAttach } from "./attach.ts";
import { DuckDbStore } from "./duckdb-store.ts";
import { fileExists } from "./file-exists.ts";
import { countRollupRows, rebuildDays } from "./maintain-rollups.ts";
import { findMeta, writeMeta } from "./meta.ts";
import { migrate } from "./migrate.ts";
import { runTransaction } from "./run-transaction.ts";
import { toStoreError } from "./storage-errors.ts";
import { STORE_FILE } from "./store-file.ts";
import { withMoreMemory } from "./with-more-memory.ts";

export interface DuckDbStoreOptions {
  /** Where `postseal.duckdb` stands; `null`: in memory, gone when closed. */
  readonly directory: string | null;
  /** IANA zone in which days begin. */
  readonly timeZone: string;
  /** `create`: make directory and file where they are missing. `existing`: fail without them. */
  readonly mode: "create" | "existing";
  /** The engine's own memory, beyond which it spills to disk. Without: 96, as a checkpoint of much at once needs room: at 64 one failed. */
  readonly memoryLimitMb?: number;
  /** Threads of the engine. Without: 1, which leaves the other core to the reading thread. */
  readonly threads?: number;
  /** Size of the write-ahead log from which it is brought into the file, which takes seconds per 64 MB. Without: 16. */
  readonly checkpointMb?: number;
}

/** Directories whose store this process has open: the engine's file lock does not hold between two openings by one process. */
const openDirectories = new Set<string>();

/**
 * Opens the embedded store, bringing its schema up to date and its days into `timeZone`.
 *
 * @throws OperatorError STORE_NOT_FOUND, STORE_IN_USE, STORE_DAMAGED, STORE_FROM_NEWER_VERSION, STORE_UNREADABLE, STORE_DISK_FULL
 */
export async function openDuckDbStore(options: DuckDbStoreOptions): Promise<Store> {
  const place = options.directory === null ? "memory" : resolve(options.directory);
  try {
    if (options.directory === null) return await openFile(options, place, ":memory:", () => undefined);
    const directory = await findDirectory(options.directory, options.mode);
    const unlock = lock(directory);
    try {
      return await openFile(options, place, join(directory, STORE_FILE), unlock);
    } catch (failure) {
      unlock();
      throw failure;
    }
  } catch (failure) {
    throw toStoreError(failure, place);
  }
}

async function findDirectory(directory: string, mode: "create" | "existing"): Promise<string> {
  if (mode === "create") await mkdir(directory, { recursive: true });
  else if (!(await fileExists(join(directory, STORE_FILE)))) {
    throw new OperatorError("STORE_NOT_FOUND", `There is no store in ${resolve(directory)}.`);
  }
  return realpath(directory);
}

function lock(directory: string): () => void {
  if (openDirectories.has(directory)) throw new OperatorError("STORE_IN_USE", `The store in ${directory} is open already.`);
  openDirectories.add(directory);
  return () => openDirectories.delete(directory);
}

async function openFile(options: DuckDbStoreOptions, place: string, file: string, unlock: () => void): Promise<Store> {
  const { memoryLimitMb = 96 } = options;
  const instance = await DuckDBInstance.create(":memory:", settingsOf(options, memoryLimitMb));
  try {
    const writer = await instance.connect();
    await writer.run(await renderAttach(file, "store"));
    await writer.run("USE store");
    await migrate(writer, place, memoryLimitMb);
    await moveToTimeZone(writer, options.timeZone, memoryLimitMb);
    return new DuckDbStore({ instance, writer, place, file, memoryLimitMb, compactRows: await countRollupRows(writer), unlock });
  } catch (failure) {
    instance.closeSync();
    throw failure;
  }
}

/** Nothing is fetched from the network, and nothing runs that is not built in. */
function settingsOf(options: DuckDbStoreOptions, memoryLimitMb: number): Record<string, string> {
  return {
    memory_limit: `${memoryLimitMb}MB`,
    checkpoint_threshold: `${options.checkpointMb ?? 16}MB`,
    threads: String(options.threads ?? 1),
    // Freed memory goes back to the system at once: kept for later, it stood for 70 MB at an import's peak.
    // That costs a quarter of the store's own processor time: bench/results/2026-11-25-store.md.
    allocator_bulk_deallocation_flush_threshold: "256KB",
    temp_directory: options.directory === null ? join(tmpdir(), `postseal-${process.pid}`) : join(resolve(options.directory), "spill"),
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  };
}

async function moveToTimeZone(writer: DuckDBConnection, timeZone: string, memoryLimitMb: number): Promise<void> {
  const kept = await findMeta(writer, "time_zone");
  if (kept === timeZone) return;
  if (kept === undefined) return runTransaction(writer, () => writeMeta(writer, "time_zone", timeZone));
  await withMoreMemory(writer, memoryLimitMb, () =>
    runTransaction(writer, async () => {
      await writeMeta(writer, "time_zone", timeZone);
      await rebuildDays(writer);
    }),
  );
}
