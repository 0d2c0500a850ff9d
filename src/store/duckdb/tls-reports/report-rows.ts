import type { ReportedPolicy, TlsReport } from "../../../model/tls-report.ts";
import type { Cell } from "./append-rows.ts";

/** A report as far as it is about one domain: what is stored, and found again, as one. */
export interface DomainReport {
  readonly report: TlsReport;
  readonly domain: string;
  readonly policies: readonly ReportedPolicy[];
}

/** Rows of the tables of reports, in the order of their columns. */
export interface ReportRows {
  readonly reports: (readonly Cell[])[];
  readonly policies: (readonly Cell[])[];
  readonly failures: (readonly Cell[])[];
}

/** The parts of a report, one for each domain. */
export function splitByDomain(report: TlsReport): readonly DomainReport[] {
  const domains = [...new Set(report.policies.map(({ domain }) => domain))];
  return domains.map((domain) => ({ report, domain, policies: report.policies.filter((policy) => policy.domain === domain) }));
}

/** What a report is known by. A reporter's name is the same in any case. */
export function keyOfReport({ report, domain }: DomainReport): string {
  return renderReportKey(report.organization, report.reportId, domain);
}

export function renderReportKey(organization: string, reportId: string, domain: string): string {
  return JSON.stringify([organization.toLowerCase(), reportId, domain]);
}

/** Adds the rows of one report. */
export function addRows(rows: ReportRows, id: number, { report, domain, policies }: DomainReport): void {
  const { organization, reportId, contact, beginsAt, endsAt } = report;
  rows.reports.push([id, organization, reportId, domain, contact, beginsAt, endsAt, dayOfReport(report)]);
  for (const { type, mode, mxHosts, successful, failed, failures, failuresLeftOut } of policies) {
    rows.policies.push([id, type, mode, mxHosts.join(" "), successful, failed, failuresLeftOut]);
    for (const failure of failures) {
      const { resultType, sendingAddress, receivingHost, receivingAddress, sessions, reason, information } = failure;
      rows.failures.push([id, type, mode, resultType, sendingAddress, receivingHost, receivingAddress, sessions, reason, information]);
    }
  }
}

/**
 * The day that a report is about: that of its middle, in UTC, by which reporters count. So it is the same whether the end is
 * given as the last second or as the next midnight, and whether the reporter's day began an hour early or late.
 */
function dayOfReport({ beginsAt, endsAt }: TlsReport): Date {
  return new Date(`${new Date((beginsAt + endsAt) / 2).toISOString().slice(0, 10)}T00:00:00Z`);
}
