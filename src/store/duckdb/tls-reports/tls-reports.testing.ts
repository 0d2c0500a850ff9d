import type { ReportedFailure, ReportedPolicy, TlsReport } from "../../../model/tls-report.ts";
import type { ReportBatch } from "../../../model/tls-report-keeper.ts";

const DAY = Date.UTC(2026, 10, 18);

/** A report of 18 November 2026 on ten good sessions. */
export function reportOf(changes: Partial<TlsReport> = {}): TlsReport {
  const day = { beginsAt: DAY, endsAt: DAY + 86_399_000 };
  return { organization: "Contoso", reportId: "1", contact: null, ...day, policies: [policyOf()], ...changes };
}

/** Ten good sessions under an MTA-STS policy that is enforced. */
export function policyOf(changes: Partial<ReportedPolicy> = {}): ReportedPolicy {
  return {
    type: "sts",
    domain: "example.org",
    mode: "enforce",
    mxHosts: ["mx1.example.org"],
    successful: 10,
    failed: 0,
    failures: [],
    failuresLeftOut: 0,
    ...changes,
  };
}

/** One session that failed for an expired certificate. */
export function failureOf(changes: Partial<ReportedFailure> = {}): ReportedFailure {
  return {
    resultType: "certificate-expired",
    sendingAddress: "192.0.2.7",
    receivingHost: "mx1.example.org",
    receivingAddress: "203.0.113.56",
    sessions: 1,
    reason: null,
    information: null,
    ...changes,
  };
}

/** Reports of one file each, without a place. */
export function batchOf(reports: readonly TlsReport[], place: string | null = null): ReportBatch {
  return { place, files: reports.map((report, index) => ({ name: `${index}.json`, sizeBytes: 100, reports: [report], fault: null })) };
}
