import type { Insight } from "../../insights/insight.ts";
import type { MessageLanguage } from "../../messages/languages.ts";
import type { ConnectorSummary } from "../../model/connector-summary.ts";
import type { DayRange } from "../../model/day-range.ts";
import type { Schedule } from "../../model/report/schedule.ts";
import type { ConnectorDay } from "../../questions/connector-report.ts";
import type { ComparedDays } from "../connectors/report-rows.ts";
import type { ShownReport } from "../connectors/shown-report.ts";

/** All that the mail of a requested report is written from. */
export interface MailedReport {
  /** As it was requested. */
  readonly name: string;
  readonly language: MessageLanguage;
  readonly schedule: Schedule;
  readonly shown: ShownReport;
  readonly organization: string | null;
  readonly timeZone: string;
  readonly range: DayRange;
  /** Of every path. */
  readonly days: readonly ConnectorDay[];
  /** `null`: held against nothing. */
  readonly compared: ComparedDays | null;
  readonly connectors: readonly ConnectorSummary[];
  /** What asks for action, most urgent first. */
  readonly insights: readonly Insight[];
  /** The days that hold mail; `null` while there are none. */
  readonly stored: DayRange | null;
  /** Where the page is, without a slash at the end; `null`: it is not told. */
  readonly pageUrl: string | null;
}

/** A mail, ready to be sent: plain text and HTML say the same, the file has every row. */
export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly file: { readonly name: string; readonly content: string };
}
