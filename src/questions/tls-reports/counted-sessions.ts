import type { Parameter } from "../../store/store.ts";
import type { TlsReportFilter } from "./tls-reports-question.ts";

/**
 * The reports that a filter means, each with its sessions: `counted`, to be put before a question.
 *
 * A sender that finds both an MTA-STS and a DANE policy holds each session against both, and reports it under both: of these two the larger
 * number counts, so that no session counts twice. Sessions without a policy are others.
 */
export const COUNTED_SESSIONS = `
  kept AS (
    SELECT * FROM tls_reports
    WHERE day >= CAST($1 AS DATE) AND day <= CAST($2 AS DATE)
      AND (CAST($3 AS VARCHAR) IS NULL OR lower(organization) = lower(CAST($3 AS VARCHAR)))
      AND (CAST($4 AS VARCHAR) IS NULL OR policy_domain = CAST($4 AS VARCHAR))
      AND (CAST($6 AS VARCHAR) IS NULL OR id IN (SELECT report FROM tls_report_failures WHERE result_type = CAST($6 AS VARCHAR)))
  ),
  kept_policies AS (
    SELECT kept.*, policies.* EXCLUDE (report) FROM tls_report_policies AS policies JOIN kept ON kept.id = policies.report
    WHERE CAST($5 AS VARCHAR) IS NULL OR policy_type = CAST($5 AS VARCHAR)
  ),
  by_type AS (
    SELECT id, policy_type, sum(successful + failed) AS sessions, sum(failed) AS failed FROM kept_policies GROUP BY id, policy_type
  ),
  by_report AS (
    SELECT id, ${sumOf("sessions")} AS sessions, ${sumOf("failed")} AS failed FROM by_type GROUP BY id
  ),
  counted AS (
    SELECT kept.*, by_report.sessions, by_report.failed FROM kept JOIN by_report ON by_report.id = kept.id
  )`;

function sumOf(column: string): string {
  const isOfSame = "policy_type IN ('sts', 'tlsa')";
  return `coalesce(sum(${column}) FILTER (WHERE NOT ${isOfSame}), 0) + coalesce(max(${column}) FILTER (WHERE ${isOfSame}), 0)`;
}

/** The parameters that the text above takes, in its order. */
export function filterParameters({ from, to, organization, domain, policy, result }: TlsReportFilter): readonly Parameter[] {
  return [from, to, organization, domain, policy, result];
}
