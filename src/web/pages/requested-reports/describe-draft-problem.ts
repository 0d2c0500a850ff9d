import type { Formats } from "../../../messages/formats.ts";
import type { RequestedReportTexts } from "../../../messages/requested-reports/requested-report-texts.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import { MOST_RECIPIENTS } from "../../../model/report/requested-report.ts";
import type { DraftProblem } from "./request-draft.ts";

/** What is to be corrected, as a sentence. */
export function describeDraftProblem(problem: DraftProblem, request: RequestedReportTexts["request"], format: Formats): string {
  if (problem.field === "name") return request.nameMissing;
  if (problem.kind === "no-address") return request.notAnAddress(renderVisibleText(problem.text));
  return problem.kind === "none" ? request.noRecipient : request.tooManyRecipients(format, MOST_RECIPIENTS);
}
