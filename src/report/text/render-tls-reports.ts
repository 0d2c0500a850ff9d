import { nameOfPolicyAndMode, nameOfResult } from "../../messages/tls-report-words.ts";
import { renderVisibleText } from "../../messages/visible-text.ts";
import type { ReportedFailures } from "../../questions/tls-reports/tls-reports-question.ts";
import type { ReportedSessions } from "../report.ts";
import { wrap } from "./columns.ts";
import type { Layout } from "./layout.ts";

const INDENT = "  ";

/** What others reported about connecting to the own servers, and the most frequent failures. */
export function renderTlsReports(layout: Layout, reported: ReportedSessions): readonly string[] {
  const { messages, style, width } = layout;
  const { text, report, format } = messages;
  const { organizations, sessions, failed, failures } = reported;
  const share = failed === 0 ? null : format.share(failed / Math.max(1, sessions));
  const lines = [
    report.reportedSessions(format, organizations, sessions, failed, share),
    ...failures.map((each) => describeFailure(layout, each)),
  ];
  return [style.heading(text.tlsReports.title), ...lines.flatMap((line) => wrap(line, width - INDENT.length).map((each) => INDENT + each))];
}

/** `Certificate expired (MTA-STS, enforce), mx1.example.org: 9` */
function describeFailure({ messages }: Layout, { resultType, policy, mode, receivingHost, sessions }: ReportedFailures): string {
  const what = `${nameOfResult(messages, resultType)} (${nameOfPolicyAndMode(messages, policy, mode)})`;
  const where = receivingHost === null ? "" : `, ${renderVisibleText(receivingHost)}`;
  return `${what}${where}: ${messages.format.number(sessions)}`;
}
