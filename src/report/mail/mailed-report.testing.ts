import { day, WEEK } from "../connectors/report-days.testing.ts";
import { REPORT_AS_IT_OPENS } from "../connectors/shown-report.ts";
import type { MailedReport } from "./mailed-report.ts";

/** Two days of a partner and of the internet, and one finding. */
export function mailedReport(changes: Partial<MailedReport> = {}): MailedReport {
  return {
    name: "TLS of the week",
    language: "en",
    schedule: { kind: "weekly", weekday: "monday", time: "07:00" },
    shown: REPORT_AS_IT_OPENS,
    organization: "Example BV",
    timeZone: "Europe/Amsterdam",
    range: WEEK,
    days: [
      day("2026-11-18", "Contoso", { "TLSv1.0": 40, "TLSv1.2": 60 }),
      day("2026-11-19", "Contoso", { "TLSv1.0": 10, "TLSv1.2": 90 }),
      day("2026-11-19", null, { "TLSv1.3": 500, none: 100, unknown: 7 }),
    ],
    compared: null,
    connectors: [{ name: "Contoso", direction: "inbound", connectorType: "Partner", forcesTls: true }],
    insights: [],
    stored: { from: "2026-09-01", to: "2026-11-19" },
    pageUrl: null,
    ...changes,
  };
}
