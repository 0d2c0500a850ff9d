import type { DuckDBConnection } from "@duckdb/node-api";
import {
  REPORT_FILE_OUTCOMES,
  type ReportFile,
  type ReportFileOutcome,
  type ReportPlaceAccount,
} from "../../../model/tls-report-keeper.ts";
import { readRows } from "../read-rows.ts";
import { appendRows } from "./append-rows.ts";

/** A file, and what it brought. */
export interface FileOutcome {
  readonly file: ReportFile;
  readonly outcome: ReportFileOutcome;
}

/** Writes that files were read. One that is read again unchanged stays what it was: it did bring what is known by now. */
export async function writeReportFiles(writer: DuckDBConnection, place: string, outcomes: readonly FileOutcome[]): Promise<void> {
  const known = await readReportFiles(writer, place);
  const changed = outcomes.filter(({ file }) => known.get(file.name) !== file.sizeBytes);
  for (const { file } of changed) {
    if (known.has(file.name)) await readRows(writer, "DELETE FROM tls_report_files WHERE place = $1 AND name = $2", [place, file.name]);
  }
  await appendRows(
    writer,
    "tls_report_files",
    changed.map(({ file, outcome }) => [place, file.name, file.sizeBytes, outcome]),
  );
}

/** The files of a place that were read, by name, with their sizes then. */
export async function readReportFiles(connection: DuckDBConnection, place: string): Promise<ReadonlyMap<string, number>> {
  const rows = await readRows(connection, "SELECT name, size_bytes FROM tls_report_files WHERE place = $1", [place]);
  return new Map(rows.map((row) => [String(row.name), Number(row.size_bytes)]));
}

/** Every place with files, and what became of them. */
export async function readReportPlaces(connection: DuckDBConnection): Promise<readonly ReportPlaceAccount[]> {
  const columns = REPORT_FILE_OUTCOMES.map((outcome) => `count(*) FILTER (WHERE outcome = '${outcome}') AS ${outcome}`);
  const rows = await readRows(connection, `SELECT place, ${columns.join(", ")} FROM tls_report_files GROUP BY place ORDER BY place`);
  return rows.map((row) => ({
    place: String(row.place),
    files: { added: Number(row.added), known: Number(row.known), other: Number(row.other), unreadable: Number(row.unreadable) },
  }));
}
