import { OperatorError } from "../../model/operator-error.ts";
import type { TlsReport } from "../../model/tls-report.ts";
import type { KeptReports, TlsReportKeeper } from "../../model/tls-report-keeper.ts";
import type { ReportLimits } from "../../sources/tls-reports/report-limits.ts";
import { openRateGate, type RateLimits } from "./rate-gate.ts";
import { takeReports } from "./take-reports.ts";

export interface ReportDoorOptions {
  readonly keeper: TlsReportKeeper;
  /** The recipient domains whose reports are taken, and all below them; in small letters. */
  readonly domains: () => readonly string[];
  /** Epoch milliseconds UTC. */
  readonly now: () => number;
  readonly rate?: RateLimits;
}

/** Anybody may send: the largest reporters send one a day for each domain. */
const RATE: RateLimits = { mostAMinute: 60, mostADay: 5000 };
const LIMITS: ReportLimits = { unpackedBytes: 16 * 1024 * 1024, documents: 1, depth: 2 };

/**
 * Takes reports that are sent by HTTP. Nobody has to show who they are (RFC 8460 5.5), so that number and size are bounded, and only what
 * is about the own domains is kept.
 *
 * @returns what takes the body of one request; it throws OperatorError TOO_MANY_REPORTS, REPORT_UNREADABLE, REPORT_FOREIGN
 */
export function openReportDoor({ keeper, domains, now, rate = RATE }: ReportDoorOptions): (body: Uint8Array) => Promise<KeptReports> {
  const isLetThrough = openRateGate(rate);
  return async (body) => {
    if (!isLetThrough(now())) throw new OperatorError("TOO_MANY_REPORTS", "More TLS reports were sent than are taken at a time.");
    const { reports, fault } = await takeReports(body, "", LIMITS);
    if (reports.length === 0) {
      throw new OperatorError("REPORT_UNREADABLE", `The body of this request is no TLS report${fault === null ? "" : ` (${fault})`}.`);
    }
    const own = reports.flatMap((report) => keepOwn(report, domains()));
    if (own.length === 0) throw new OperatorError("REPORT_FOREIGN", "This report is about domains of others.");
    return keeper.putTlsReports({ place: null, files: [{ name: "", sizeBytes: body.byteLength, reports: own, fault }] });
  };
}

function keepOwn(report: TlsReport, domains: readonly string[]): readonly TlsReport[] {
  const policies = report.policies.filter((policy) => domains.some((own) => policy.domain === own || policy.domain.endsWith(`.${own}`)));
  return policies.length === 0 ? [] : [{ ...report, policies }];
}
