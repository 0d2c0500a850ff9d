import type { ReportMessages } from "../../messages/report/report-messages.ts";
import { countDays } from "../../model/day.ts";
import type { Report, ReportPeriod } from "../report.ts";
import type { Layout } from "./layout.ts";
import { renderConnectors } from "./render-connectors.ts";
import { renderDirection } from "./render-direction.ts";
import { renderInsights } from "./render-insights.ts";
import { renderSources } from "./render-sources.ts";
import { renderTitle } from "./render-title.ts";
import { renderTlsReports } from "./render-tls-reports.ts";

/**
 * The report as a text for a terminal.
 *
 * @param stored the days of the oldest and the newest delivery; `null` while there is none
 */
export function renderReportText(layout: Layout, report: Report, stored: { readonly from: string; readonly to: string } | null): string {
  const { period, overview } = report;
  const { report: texts, format } = layout.messages;
  const messages = overview.inbound.messages + overview.outbound.messages + overview.submission.messages;
  const sections: (readonly string[])[] = [renderHeading(layout, period)];
  if (messages === 0) {
    sections.push([`  ${stored === null ? texts.emptyStore : texts.emptyPeriod(format.dayRange(stored.from, stored.to))}`]);
  } else {
    const stretch = renderStretch(layout.messages, period, stored?.to ?? period.to);
    sections.push(
      renderDirection(layout, "outbound", overview.outbound, stretch),
      renderDirection(layout, "inbound", overview.inbound, stretch),
    );
    if (overview.submission.messages > 0) sections.push(renderDirection(layout, "submission", overview.submission, stretch));
    sections.push(renderConnectors(layout, report.connectors), renderInsights(layout, report.insights, report.snoozed));
  }
  if (report.tlsReports !== null) sections.push(renderTlsReports(layout, report.tlsReports));
  sections.push(renderSources(layout, report.accounting));
  const lines = sections.filter((section) => section.length > 0).map((section) => section.map((line) => line.trimEnd()).join("\n"));
  return `${lines.join("\n\n")}\n`;
}

function renderHeading(layout: Layout, { from, to, timeZone }: ReportPeriod): readonly string[] {
  const { format, report } = layout.messages;
  return renderTitle(layout, `${report.title}, ${from === to ? format.day(from) : format.dayRange(from, to)}`, timeZone);
}

/** `In the past week` only when the period ends where the mail ends. */
function renderStretch({ text, format }: ReportMessages, { from, to }: ReportPeriod, newestDay: string): string {
  const days = countDays(from, to);
  if (days === 1) return text.period.on(format.day(from));
  if (to !== newestDay) return text.period.between(format.dayRange(from, to));
  return days === 7 ? text.period.pastWeek : text.period.pastDays(format, days);
}
