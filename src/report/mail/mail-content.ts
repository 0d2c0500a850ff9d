import type { Insight } from "../../insights/insight.ts";
import { describeDays } from "../../messages/describe-days.ts";
import { adviseInsight, explainInsight, nameWhoIsBehind, subjectOfInsight, titleOfInsight } from "../../messages/explain-insight.ts";
import type { Messages } from "../../messages/messages.ts";
import { createMessages } from "../../messages/messages.ts";
import { describeSchedule } from "../../messages/requested-reports/describe-request.ts";
import type { RequestedReportTexts } from "../../messages/requested-reports/requested-report-texts.ts";
import { requestedReportTextsOf } from "../../messages/requested-reports/requested-report-texts-of.ts";
import { speakOfRecipients } from "../../messages/speak-of-recipients.ts";
import { renderVisibleText } from "../../messages/visible-text.ts";
import { dayOf } from "../../model/day.ts";
import { keyOfPath } from "../../model/flow-path.ts";
import { addTlsCounts, emptyTlsCounts, protectedShareOf, totalOf } from "../../model/tls.ts";
import { describeShown } from "../connectors/describe-shown.ts";
import type { ReportRow } from "../connectors/report-rows.ts";
import { createReportTable, type ReportTable } from "../connectors/report-table.ts";
import { setShownReport } from "../connectors/shown-report.ts";
import type { MailedReport } from "./mailed-report.ts";

/** As many rows as a mail shows; its file has all of them. */
export const MOST_MAILED_ROWS = 25;
const MOST_FINDINGS = 5;

/** What a mail says, in words, before it is set as text or as HTML. None of it is escaped for HTML. */
export interface MailContent {
  readonly messages: Messages;
  readonly texts: RequestedReportTexts["mail"];
  /** The report's title and the organization. */
  readonly title: string;
  readonly days: string;
  /** In which they begin. */
  readonly timeZone: string;
  /** What is shown, line by line: a label and its words. */
  readonly shown: readonly (readonly [label: string, words: string])[];
  /** A sentence for each direction, or why there is none. */
  readonly summary: readonly string[];
  readonly table: ReportTable;
  /** The first of the table's rows. */
  readonly rows: readonly ReportRow[];
  /** What the file has beside them. */
  readonly rowsNote: string;
  readonly findings: readonly MailedFinding[];
  readonly findingsTitle: string;
  /** Findings that are not among them; empty for none. */
  readonly moreFindings: string;
  /** `null`: it is not known where the page is. */
  readonly link: string | null;
  readonly footer: readonly string[];
}

interface MailedFinding {
  readonly title: string;
  readonly told: string;
  readonly advice: string;
}

export function createMailContent(report: MailedReport): MailContent {
  const { language, shown, name, range, timeZone } = report;
  const spoken = createMessages(language);
  const messages = shown.count === "recipients" ? speakOfRecipients(spoken) : spoken;
  const { text, format } = messages;
  const { mail: texts, ...request } = requestedReportTextsOf(language);
  const table = createReportTable(report, messages);
  const rows = table.rows.slice(0, MOST_MAILED_ROWS);
  const insights = insightsOf(report);
  const schedule = describeSchedule(report.schedule, request);
  const isCut = rows.length < table.rows.length;
  return {
    messages,
    texts,
    title: [text.report.title, ...(report.organization === null ? [] : [renderVisibleText(report.organization)])].join(", "),
    days: format.dayRange(range.from, range.to),
    timeZone,
    shown: shownLines(report, messages, texts),
    summary: table.rows.length === 0 ? [whyEmpty(report, messages, texts)] : summarize(table.rows, report, messages, texts),
    table,
    rows,
    rowsNote: isCut ? texts.firstRows(format, rows.length, table.rows.length) : texts.allRows,
    findings: insights.slice(0, MOST_FINDINGS).map((insight) => tellFinding(insight, spoken)),
    findingsTitle: findingsTitle(insights, report, messages, texts),
    moreFindings: insights.length > MOST_FINDINGS ? texts.moreFindings(format, insights.length - MOST_FINDINGS) : "",
    link: linkTo(report),
    footer: [
      report.schedule.kind === "once"
        ? texts.footerOnce(renderVisibleText(name))
        : texts.footer(renderVisibleText(name), schedule, timeZone),
      texts.howToStop,
    ],
  };
}

type MailTexts = RequestedReportTexts["mail"];

function shownLines({ shown }: MailedReport, messages: Messages, texts: MailTexts): MailContent["shown"] {
  const { shows, conditions, search } = describeShown(shown, messages);
  return [
    [texts.shows, shows],
    ...(conditions.length === 0 ? [] : ([[texts.conditions, conditions.join("; ")]] as const)),
    ...(search === "" ? [] : ([[texts.search, search]] as const)),
  ];
}

function whyEmpty({ days, stored }: MailedReport, { text, format }: Messages, texts: MailTexts): string {
  if (days.length > 0) return text.report.noneMatch;
  return stored === null ? texts.noMailEver : texts.noMail(format.dayRange(stored.from, stored.to));
}

/** What the rows count, in one sentence for each direction that has any. */
function summarize(rows: readonly ReportRow[], { range, shown }: MailedReport, messages: Messages, texts: MailTexts): readonly string[] {
  const { text, format } = messages;
  const stretch = describeDays(range, messages);
  const sentences = (["outbound", "inbound"] as const).flatMap((way) => {
    const own = rows.filter((row) => row.way === way);
    if (own.length === 0) return [];
    const counts = own.reduce((sum, row) => addTlsCounts(sum, row.counts), emptyTlsCounts());
    const share = protectedShareOf(counts);
    if (shown.count === "recipients") {
      const protectedWords = share === null ? "–" : format.share(share);
      return [`${text.direction[way]}: ${format.number(totalOf(counts))}. ${text.report.columns.protected}: ${protectedWords}.`];
    }
    const told = way === "outbound" ? text.flow.sent : text.flow.received;
    return [told(format, stretch, totalOf(counts), share)];
  });
  const unknown = rows.reduce((sum, { counts }) => sum + counts.unknown, 0);
  return unknown === 0 || shown.count === "recipients" ? sentences : [...sentences, texts.unknown(format, unknown)];
}

/** Those of the way that is shown; all of them where all mail flow is. */
function insightsOf({ insights, shown }: MailedReport): readonly Insight[] {
  if (shown.show === null) return insights;
  return insights.filter(({ direction, path, connector }) => {
    return path !== null && direction !== null && direction !== "submission" && keyOfPath({ direction, path, connector }) === shown.show;
  });
}

function tellFinding(insight: Insight, messages: Messages): MailedFinding {
  const who = nameWhoIsBehind(messages, insight);
  const told = `${subjectOfInsight(messages, insight)}: ${explainInsight(messages, insight)}`;
  return {
    title: titleOfInsight(messages, insight),
    told: who === "" ? told : `${told} ${messages.text.insights.who}: ${who}.`,
    advice: adviseInsight(messages, insight),
  };
}

/** Findings have days of their own. */
function findingsTitle(insights: readonly Insight[], { timeZone }: MailedReport, { text, format }: Messages, texts: MailTexts): string {
  const [first] = insights;
  if (first === undefined) return `${texts.findings}: ${text.insights.nothing}`;
  return texts.findingsOf(format.dayRange(dayOf(first.window.from, timeZone), dayOf(first.window.to - 1, timeZone)));
}

function linkTo({ pageUrl, shown, range }: MailedReport): string | null {
  if (pageUrl === null) return null;
  const parameters = new URLSearchParams({ from: range.from, to: range.to });
  setShownReport(parameters, shown);
  return `${pageUrl}/connectors?${parameters}`;
}
