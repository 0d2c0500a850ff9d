import { totalmem } from "node:os";
import type { DuckDBConnection } from "@duckdb/node-api";

/** What goes over every stored delivery: with 96 MB that failed from a million very varied ones on. */
const ROOM_MB = 1024;

/**
 * Lets the engine have more memory for work on the whole store, and its own again afterwards: up to 1 GB, at most half of what the
 * machine has.
 *
 * @param memoryLimitMb the engine's own
 */
export async function withMoreMemory<Result>(
  connection: DuckDBConnection,
  memoryLimitMb: number,
  work: () => Promise<Result>,
): Promise<Result> {
  const room = Math.min(ROOM_MB, Math.floor(totalmem() / 2 ** 21));
  await connection.run(`SET memory_limit = '${Math.max(memoryLimitMb, room)}MB'`);
  try {
    return await work();
  } finally {
    await connection.run(`SET memory_limit = '${memoryLimitMb}MB'`);
  }
}
