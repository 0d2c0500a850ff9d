import type { Report } from "./report.ts";

/** The report as JSON text, indented, with a line end. Everything in it is part of the command's contract. */
export function renderReportJson({ period, overview, connectors, insights, snoozed, accounting, tlsReports }: Report): string {
  const { inbound, outbound, submission } = overview;
  return `${JSON.stringify({ period, overview: { inbound, outbound, submission }, connectors, insights, accounting, snoozed, tlsReports }, null, 2)}\n`;
}
