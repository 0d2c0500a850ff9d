import type { Queryable } from "../../store/store.ts";
import { numberOf, type Row, textOrNull, textsOrNull } from "../row-values.ts";
import { COUNTED_SESSIONS, filterParameters } from "./counted-sessions.ts";
import {
  type FoundPolicy,
  MOST_ROWS,
  type ReportedFailures,
  type ReportingOrganization,
  type TlsReportFilter,
  type TlsReportSummary,
} from "./tls-reports-question.ts";

/** Names in a row, where there may be many. */
const NAMED = 3;

const TOTALS = `WITH ${COUNTED_SESSIONS}
  SELECT count(*) AS reports, count(DISTINCT lower(organization)) AS organizations, coalesce(sum(sessions), 0) AS sessions,
    coalesce(sum(failed), 0) AS failed
  FROM counted`;

const DAYS = `WITH ${COUNTED_SESSIONS}
  SELECT day, sum(sessions) AS sessions, sum(failed) AS failed FROM counted GROUP BY day ORDER BY day`;

const ORGANIZATIONS = `WITH ${COUNTED_SESSIONS}
  SELECT arg_max(organization, (day, id)) AS organization, count(*) AS reports, sum(sessions) AS sessions, sum(failed) AS failed, max(day) AS last_day
  FROM counted GROUP BY lower(organization) ORDER BY failed DESC, sessions DESC, organization LIMIT ${MOST_ROWS}`;

const POLICIES = `WITH ${COUNTED_SESSIONS}
  SELECT policy_domain, policy_type, mode, arg_max(mx_hosts, (day, id)) AS mx_hosts, sum(successful + failed) AS sessions, sum(failed) AS failed,
    count(DISTINCT lower(organization)) AS organizations, max(day) AS last_day
  FROM kept_policies GROUP BY policy_domain, policy_type, mode ORDER BY policy_domain, sessions DESC, policy_type, mode LIMIT ${MOST_ROWS}`;

const FAILURES = `WITH ${COUNTED_SESSIONS},
  grouped AS (
    SELECT result_type, policy_type, mode, receiving_host, reason, sum(failures.sessions) AS sessions,
      list_sort(list_distinct(list(organization)))[1:${NAMED}] AS organizations, count(DISTINCT lower(organization)) AS organization_count,
      list_sort(list_distinct(list(sending_address) FILTER (WHERE sending_address IS NOT NULL)))[1:${NAMED}] AS sending_addresses,
      min(day) AS first_day, max(day) AS last_day
    FROM tls_report_failures AS failures JOIN kept ON kept.id = failures.report
    WHERE (CAST($5 AS VARCHAR) IS NULL OR policy_type = CAST($5 AS VARCHAR))
      AND (CAST($6 AS VARCHAR) IS NULL OR result_type = CAST($6 AS VARCHAR))
    GROUP BY result_type, policy_type, mode, receiving_host, reason
  )
  SELECT *, count(*) OVER () AS found FROM grouped
  ORDER BY sessions DESC, result_type, receiving_host, policy_type, reason LIMIT ${MOST_ROWS}`;

const CHOICES = `
  SELECT DISTINCT organization, policy_domain, policy_type
  FROM tls_reports JOIN tls_report_policies ON report = id WHERE day >= CAST($1 AS DATE) AND day <= CAST($2 AS DATE)`;

const RESULTS = `
  SELECT DISTINCT result_type FROM tls_report_failures JOIN tls_reports ON id = report
  WHERE day >= CAST($1 AS DATE) AND day <= CAST($2 AS DATE)`;

/** What was reported about some days. */
export async function askTlsReports(store: Queryable, filter: TlsReportFilter): Promise<TlsReportSummary> {
  const ask = (sql: string) => store.rows(sql, filterParameters(filter));
  const [stored, totals, days, organizations, policies, failures, choices, results] = await Promise.all([
    askStoredReportDays(store),
    ask(TOTALS),
    ask(DAYS),
    ask(ORGANIZATIONS),
    ask(POLICIES),
    ask(FAILURES),
    store.rows(CHOICES, [filter.from, filter.to]),
    store.rows(RESULTS, [filter.from, filter.to]),
  ]);
  return {
    stored,
    totals: {
      reports: numberOf(totals[0]?.reports ?? 0),
      organizations: numberOf(totals[0]?.organizations ?? 0),
      sessions: numberOf(totals[0]?.sessions ?? 0),
      failed: numberOf(totals[0]?.failed ?? 0),
    },
    days: days.map((row) => ({ date: String(row.day), sessions: numberOf(row.sessions), failed: numberOf(row.failed) })),
    organizations: organizations.map(organizationOf),
    policies: policies.map(policyOf),
    failures: failures.map(failuresOf),
    failuresFound: numberOf(failures[0]?.found ?? 0),
    choices: {
      organizations: namesIn(choices, "organization"),
      domains: namesIn(choices, "policy_domain"),
      policies: namesIn(choices, "policy_type"),
      results: namesIn(results, "result_type"),
    },
  };
}

/** Days of the oldest and the newest report; `null` while there is none. */
export async function askStoredReportDays(store: Queryable): Promise<TlsReportSummary["stored"]> {
  const [row] = await store.rows("SELECT min(day) AS oldest, max(day) AS newest FROM tls_reports");
  const from = textOrNull(row?.oldest);
  const to = textOrNull(row?.newest);
  return from === null || to === null ? null : { from, to };
}

function organizationOf(row: Row): ReportingOrganization {
  return {
    organization: String(row.organization),
    reports: numberOf(row.reports),
    sessions: numberOf(row.sessions),
    failed: numberOf(row.failed),
    lastDay: String(row.last_day),
  };
}

function policyOf(row: Row): FoundPolicy {
  return {
    domain: String(row.policy_domain),
    type: String(row.policy_type),
    mode: textOrNull(row.mode),
    mxHosts: (textOrNull(row.mx_hosts) ?? "").split(" ").filter((host) => host !== ""),
    sessions: numberOf(row.sessions),
    failed: numberOf(row.failed),
    organizations: numberOf(row.organizations),
    lastDay: String(row.last_day),
  };
}

function failuresOf(row: Row): ReportedFailures {
  return {
    resultType: String(row.result_type),
    policy: String(row.policy_type),
    mode: textOrNull(row.mode),
    receivingHost: textOrNull(row.receiving_host),
    reason: textOrNull(row.reason),
    sessions: numberOf(row.sessions),
    organizations: textsOrNull(row.organizations) ?? [],
    organizationCount: numberOf(row.organization_count),
    sendingAddresses: textsOrNull(row.sending_addresses) ?? [],
    firstDay: String(row.first_day),
    lastDay: String(row.last_day),
  };
}

/** The different names of a column, in their order; of spellings that differ in capitals only, one. */
function namesIn(rows: readonly Row[], column: string): readonly string[] {
  const names = new Map(rows.map((row) => [String(row[column]).toLowerCase(), String(row[column])]));
  return [...names.keys()]
    .sort()
    .slice(0, MOST_ROWS)
    .flatMap((key) => names.get(key) ?? []);
}
