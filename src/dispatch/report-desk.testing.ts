import { OperatorError } from "../model/operator-error.ts";
import type { RequestedReport } from "../model/report/requested-report.ts";
import type { ReportDesk } from "./report-desk.ts";

/** Shows these reports, and changes nothing. */
export function deskOfReports(reports: readonly RequestedReport[] = []): ReportDesk {
  const refuse = () => Promise.reject(new OperatorError("MAIL_NOT_CONFIGURED", "Postseal was not told how to send mail."));
  return { list: () => reports, add: refuse, change: refuse, sendNow: refuse, remove: refuse };
}
