import { readFile } from "node:fs/promises";

const TABLES = ["/proc/net/udp", "/proc/net/udp6"] as const;

/**
 * Datagrams that the system dropped because nobody took them in time, of all sockets on a port: Linux counts them.
 *
 * @returns 0 where it is not told
 * @see proc(5), /proc/net/udp: the last column
 */
export async function readKernelDrops(port: number): Promise<number> {
  const tables = await Promise.all(TABLES.map((path) => readFile(path, "utf8").catch(() => ""))); // no Linux, or no IPv6
  return tables.reduce((sum, table) => sum + sumDrops(table, port), 0);
}

/** @param table as in `/proc/net/udp` */
export function sumDrops(table: string, port: number): number {
  const end = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  const rows = table.split("\n").map((line) => line.trim().split(/\s+/));
  return rows.filter((row) => row[1]?.endsWith(end) ?? false).reduce((sum, row) => sum + (Number(row.at(-1)) || 0), 0);
}
