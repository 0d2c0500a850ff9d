import { type ReactNode, useEffect, useRef } from "react";
import type { ReportAnswer } from "../../../api/contract/reports.ts";
import { requestedReportTextsOf } from "../../../messages/requested-reports/requested-report-texts-of.ts";
import { Link } from "../../address/link.tsx";
import { LAST_WEEK } from "../../address/period-choice.ts";
import { useMessages } from "../../preferences/messages-context.tsx";

interface RequestConfirmationProps {
  readonly report: ReportAnswer;
  readonly timeZone: string;
  readonly leave: () => void;
}

/** What becomes of the report that was asked for, and where it is found again. */
export function RequestConfirmation({ report, timeZone, leave }: RequestConfirmationProps): ReactNode {
  const { language, format } = useMessages();
  const { request } = requestedReportTextsOf(language);
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => told.current?.focus(), []);
  const { nextDueAt, recipients } = report;
  return (
    <div className="confirmation">
      <p ref={told} tabIndex={-1}>
        {nextDueAt === null ? request.sending(recipients.join(", ")) : request.planned(format.moment(nextDueAt, timeZone))}
      </p>
      <footer>
        <Link className="control" to={{ page: "settings", period: LAST_WEEK, section: "reports" }}>
          {request.toReports}
        </Link>
        <button type="button" className="control primary" onClick={leave}>
          {request.close}
        </button>
      </footer>
    </div>
  );
}
