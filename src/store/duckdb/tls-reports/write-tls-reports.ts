import type { DuckDBConnection } from "@duckdb/node-api";
import type { KeptReports, ReportBatch, ReportFile } from "../../../model/tls-report-keeper.ts";
import { readRows } from "../read-rows.ts";
import { appendRows } from "./append-rows.ts";
import { type FileOutcome, writeReportFiles } from "./report-file-rows.ts";
import { addRows, type DomainReport, keyOfReport, type ReportRows, renderReportKey, splitByDomain } from "./report-rows.ts";

/** Writes what is new of some reports, and that their files were read; to be run in a transaction. */
export async function writeTlsReports(writer: DuckDBConnection, { place, files }: ReportBatch): Promise<KeptReports> {
  const parts = files.map((file) => ({ file, domains: file.reports.flatMap(splitByDomain) }));
  const known = await findKnown(
    writer,
    parts.flatMap(({ domains }) => domains),
  );
  const rows: ReportRows = { reports: [], policies: [], failures: [] };
  const outcomes: FileOutcome[] = [];
  const kept = { added: 0, known: 0 };
  let id = await newestId(writer);
  for (const { file, domains } of parts) {
    const fresh = domains.filter((part) => isNew(part, known));
    for (const part of fresh) addRows(rows, ++id, part);
    kept.added += fresh.length;
    kept.known += domains.length - fresh.length;
    outcomes.push({ file, outcome: outcomeOf(file, fresh) });
  }
  await appendRows(writer, "tls_reports", rows.reports);
  await appendRows(writer, "tls_report_policies", rows.policies);
  await appendRows(writer, "tls_report_failures", rows.failures);
  if (place !== null) await writeReportFiles(writer, place, outcomes);
  return kept;
}

/** Whether it was not known; from now on it is, so that the same report twice in one batch is one. */
function isNew(part: DomainReport, known: Set<string>): boolean {
  const key = keyOfReport(part);
  if (known.has(key)) return false;
  known.add(key);
  return true;
}

function outcomeOf({ reports, fault }: ReportFile, fresh: readonly DomainReport[]): FileOutcome["outcome"] {
  if (fresh.length > 0) return "added";
  if (reports.length > 0) return "known";
  return fault === null ? "other" : "unreadable";
}

/** Those of these reports that are stored, by their keys. */
async function findKnown(writer: DuckDBConnection, parts: readonly DomainReport[]): Promise<Set<string>> {
  if (parts.length === 0) return new Set();
  const ids = [...new Set(parts.map(({ report }) => report.reportId))];
  const places = ids.map((_, index) => `$${index + 1}`).join(", ");
  const rows = await readRows(writer, `SELECT organization, report_id, policy_domain FROM tls_reports WHERE report_id IN (${places})`, ids);
  return new Set(rows.map((row) => renderReportKey(String(row.organization), String(row.report_id), String(row.policy_domain))));
}

async function newestId(writer: DuckDBConnection): Promise<number> {
  const [row] = await readRows(writer, "SELECT coalesce(max(id), 0) AS id FROM tls_reports");
  return Number(row?.id ?? 0);
}
