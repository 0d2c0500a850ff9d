import type { DuckDBConnection } from "@duckdb/node-api";

/**
 * Deletes reports about the time before a moment, inside the connection's transaction. That their files were read stays known: otherwise
 * a mailbox that is followed would bring them back.
 *
 * @param from epoch milliseconds UTC
 */
export async function expireReports(connection: DuckDBConnection, from: number): Promise<void> {
  const old = `SELECT id FROM tls_reports WHERE ends_at < ${from}`;
  for (const table of ["tls_report_failures", "tls_report_policies"]) await connection.run(`DELETE FROM ${table} WHERE report IN (${old})`);
  await connection.run(`DELETE FROM tls_reports WHERE ends_at < ${from}`);
}
