import { daysOfPeriod } from "../api/periods.ts";
import type { Config } from "../config/config.ts";
import { applySnoozes } from "../insights/apply-snoozes.ts";
import { askInsights } from "../insights/ask-insights.ts";
import { dayOf } from "../model/day.ts";
import type { Period } from "../model/period.ts";
import { askAccounting } from "../questions/accounting.ts";
import { askConnectorReport } from "../questions/connector-report.ts";
import { askOverview } from "../questions/overview.ts";
import { askSnoozes } from "../questions/snoozes.ts";
import { askStoredPeriod } from "../questions/stored-period.ts";
import { askTlsReports } from "../questions/tls-reports/ask-tls-reports.ts";
import type { Report, ReportedSessions } from "../report/report.ts";
import { sumConnectors } from "../report/sum-connectors.ts";
import type { Queryable } from "../store/store.ts";
import type { Days } from "./report-days.ts";

/** The days of the oldest and the newest delivery; `null` while there is none. */
export async function askStoredDays(store: Queryable, timeZone: string): Promise<Days | null> {
  const stored = await askStoredPeriod(store);
  return stored === null ? null : daysOfPeriod(stored, timeZone);
}

/** Everything that a report tells of some days; insights are those of the window that ends with them, or with the newest delivery. */
export async function askReport(store: Queryable, config: Config, days: Days, period: Period): Promise<Report> {
  const stored = await askStoredPeriod(store);
  const windowEndsAt = Math.min(period.to, stored?.to ?? period.to) - 1;
  const [overview, connectorDays, found, snoozes, accounting, tlsReports] = await Promise.all([
    askOverview(store, period),
    askConnectorReport(store, days),
    askInsights(store, config, windowEndsAt),
    askSnoozes(store),
    askAccounting(store),
    askReportedSessions(store, days),
  ]);
  const { open, snoozed } = applySnoozes(found, snoozes, dayOf(Date.now(), config.timezone));
  return {
    period: { ...days, timeZone: config.timezone },
    overview,
    connectors: sumConnectors(connectorDays, config.connectors),
    insights: open,
    snoozed,
    accounting,
    tlsReports,
  };
}

/** More would bury the rest of the report. */
const NAMED_FAILURES = 5;

async function askReportedSessions(store: Queryable, days: Days): Promise<ReportedSessions | null> {
  const { totals, failures } = await askTlsReports(store, { ...days, organization: null, domain: null, policy: null, result: null });
  return totals.reports === 0 ? null : { ...totals, failures: failures.slice(0, NAMED_FAILURES) };
}
