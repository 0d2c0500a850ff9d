import type { ReactNode } from "react";
import type { ReportAnswer, ReportsAnswer } from "../../../../api/contract/reports.ts";
import { describeSchedule, describeWindow } from "../../../../messages/requested-reports/describe-request.ts";
import { requestedReportTextsOf } from "../../../../messages/requested-reports/requested-report-texts-of.ts";
import { renderVisibleText } from "../../../../messages/visible-text.ts";
import { describeShown } from "../../../../report/connectors/describe-shown.ts";
import { parseShownReport } from "../../../../report/connectors/shown-report.ts";
import { connectorsAddress } from "../../../address/formats/connectors-address.ts";
import { Link } from "../../../address/link.tsx";
import type { ReportOrder } from "../../../asking/report-questions.ts";
import { useMessages } from "../../../preferences/messages-context.tsx";
import { periodOfWindow } from "./period-of-window.ts";
import { ReportActions } from "./report-actions.tsx";
import { ReportState } from "./report-state.tsx";

export interface ReportTableProps {
  readonly answer: ReportsAnswer;
  readonly order: (order: ReportOrder) => void;
  readonly change: (report: ReportAnswer) => void;
  readonly remove: (report: ReportAnswer) => void;
}

/** Every requested report: what, when, to whom, what became of it. */
export function ReportTable({ answer, ...actions }: ReportTableProps): ReactNode {
  const { language, format } = useMessages();
  const { list } = requestedReportTextsOf(language);
  const { reports, timeZone } = answer;
  return (
    <table className="requested-reports">
      <thead>
        <tr>
          {[list.name, list.when, list.recipients, list.lastSent, list.nextDue, list.actions].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <tr key={report.id}>
            <ReportName report={report} />
            <ReportWhen report={report} />
            <td data-label={list.recipients}>
              {report.recipients.map((address) => (
                <span key={address} className="recipient">
                  {address}
                </span>
              ))}
            </td>
            <td data-label={list.lastSent}>{report.sentAt === null ? list.never : format.moment(report.sentAt, timeZone)}</td>
            <td data-label={list.nextDue}>
              <ReportState report={report} timeZone={timeZone} />
            </td>
            <td>
              <ReportActions report={report} canSend={answer.mail !== null} {...actions} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Its name leads to what it shows. */
function ReportName({ report }: { readonly report: ReportAnswer }): ReactNode {
  const messages = useMessages();
  const shown = parseShownReport(new URLSearchParams(report.view));
  const { shows, conditions } = describeShown(shown, messages);
  return (
    <th scope="row">
      <Link to={connectorsAddress(periodOfWindow(report.window), shown)}>
        <bdi>{renderVisibleText(report.name)}</bdi>
      </Link>
      <span className="quiet-text small">{[shows, ...conditions].join(" · ")}</span>
    </th>
  );
}

function ReportWhen({ report }: { readonly report: ReportAnswer }): ReactNode {
  const { language, format } = useMessages();
  const texts = requestedReportTextsOf(language);
  return (
    <td data-label={texts.list.when}>
      {describeSchedule(report.schedule, texts)}
      <span className="quiet-text small">{describeWindow(report.window, texts, format)}</span>
    </td>
  );
}
