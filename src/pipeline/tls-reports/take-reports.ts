import type { TlsReport } from "../../model/tls-report.ts";
import { parseTlsReport, type ReportFault } from "../../readers/tls-report/parse/parse-tls-report.ts";
import { looksLikeTlsReport } from "../../readers/tls-report/recognize.ts";
import type { ReportLimits } from "../../sources/tls-reports/report-limits.ts";
import type { UnpackFault } from "../../sources/tls-reports/unpack-budget.ts";
import { type ReportDocument, unpackReports } from "../../sources/tls-reports/unpack-reports.ts";

/** What a file, a mail or a request brought. */
export interface TakenReports {
  readonly reports: readonly TlsReport[];
  /** What kept it, or a part of it, from being read. `null` also for what is no report at all. */
  readonly fault: UnpackFault | ReportFault | null;
}

const HEAD_CHARACTERS = 4096;

/**
 * Reads the reports in a file, a mail or a request.
 *
 * @param name the file's, without its directory
 */
export async function takeReports(bytes: Uint8Array, name: string, limits?: ReportLimits): Promise<TakenReports> {
  const { documents, fault, claimsReport } = await unpackReports(bytes, name, limits);
  const reports: TlsReport[] = [];
  let firstFault: TakenReports["fault"] = fault;
  for (const document of documents) {
    const parsed = parseTlsReport(document.text, document.envelope);
    if ("report" in parsed) reports.push(parsed.report);
    else if (claimsReport || isMeantAsReport(document)) firstFault ??= parsed.fault;
  }
  return { reports, fault: firstFault };
}

/** Other JSON is no report that went wrong. */
function isMeantAsReport({ text, envelope }: ReportDocument): boolean {
  return envelope.submitter !== null || looksLikeTlsReport(text.slice(0, HEAD_CHARACTERS));
}
