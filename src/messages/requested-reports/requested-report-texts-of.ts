import type { MessageLanguage } from "../languages.ts";
import { requestedReports as en } from "./en.ts";
import { requestedReports as nl } from "./nl.ts";
import type { RequestedReportTexts } from "./requested-report-texts.ts";
import { requestedReports as sv } from "./sv.ts";

const TEXTS: Readonly<Record<MessageLanguage, RequestedReportTexts>> = { en, sv, nl };

/** The texts of reports that are sent by mail, in one language. */
export function requestedReportTextsOf(language: MessageLanguage): RequestedReportTexts {
  return TEXTS[language];
}
