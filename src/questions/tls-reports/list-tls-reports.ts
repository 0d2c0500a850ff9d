import type { Queryable } from "../../store/store.ts";
import { numberOf, textOrNull, textsOrNull } from "../row-values.ts";
import { COUNTED_SESSIONS, filterParameters } from "./counted-sessions.ts";
import { REPORTS_A_PAGE, type TlsReportFilter, type TlsReportPage } from "./tls-reports-question.ts";

const LIST = `WITH ${COUNTED_SESSIONS}, types AS (
    SELECT id, list_sort(list_distinct(list(policy_type))) AS policy_types FROM kept_policies GROUP BY id
  )
  SELECT counted.*, types.policy_types, count(*) OVER () AS found FROM counted JOIN types ON types.id = counted.id
  ORDER BY begins_at DESC, failed DESC, organization, report_id, policy_domain LIMIT ${REPORTS_A_PAGE} OFFSET $7`;

/**
 * The reports of some days, one for each domain, newest first.
 *
 * @param page the first is 1
 */
export async function listTlsReports(store: Queryable, filter: TlsReportFilter, page: number): Promise<TlsReportPage> {
  const rows = await store.rows(LIST, [...filterParameters(filter), (page - 1) * REPORTS_A_PAGE]);
  return {
    found: numberOf(rows[0]?.found ?? 0),
    reports: rows.map((row) => ({
      organization: String(row.organization),
      reportId: String(row.report_id),
      domain: String(row.policy_domain),
      contact: textOrNull(row.contact),
      beginsAt: numberOf(row.begins_at),
      endsAt: numberOf(row.ends_at),
      sessions: numberOf(row.sessions),
      failed: numberOf(row.failed),
      policies: textsOrNull(row.policy_types) ?? [],
    })),
  };
}
