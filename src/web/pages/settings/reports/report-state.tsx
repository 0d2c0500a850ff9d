import type { ReactNode } from "react";
import type { ReportAnswer } from "../../../../api/contract/reports.ts";
import type { Messages } from "../../../../messages/messages.ts";
import type { RequestedReportTexts } from "../../../../messages/requested-reports/requested-report-texts.ts";
import { requestedReportTextsOf } from "../../../../messages/requested-reports/requested-report-texts-of.ts";
import { useMessages } from "../../../preferences/messages-context.tsx";
import { ToldWords } from "../told-words.tsx";

interface ReportStateProps {
  readonly report: ReportAnswer;
  readonly timeZone: string;
}

/** When it is due next, and what stands in its way. */
export function ReportState({ report, timeZone }: ReportStateProps): ReactNode {
  const messages = useMessages();
  const { list } = requestedReportTextsOf(messages.language);
  const { problem, refused } = report;
  const hindered = hindranceOf(report, timeZone, list, messages);
  return (
    <>
      {stateOf(report, timeZone, list, messages)}
      {hindered !== null && <span className="hindrance">{hindered}</span>}
      {problem !== null && (
        <span className="small quiet-text">
          <ToldWords told={problem} /> <code>{problem.code}</code>
        </span>
      )}
      {refused.length > 0 && <span className="hindrance">{list.refused(refused.join(", "))}</span>}
    </>
  );
}

type ListTexts = RequestedReportTexts["list"];

function stateOf({ run, isPaused, nextDueAt }: ReportAnswer, timeZone: string, list: ListTexts, { format }: Messages): string {
  if (run?.isBegun === true) return list.sending;
  if (run !== null && run.failures === 0) return list.waits;
  if (isPaused) return list.paused;
  if (nextDueAt !== null) return format.moment(nextDueAt, timeZone);
  return run === null ? list.done : "";
}

function hindranceOf({ run, problem }: ReportAnswer, timeZone: string, list: ListTexts, { format }: Messages): string | null {
  if (problem === null) return null;
  if (run === null) return list.givenUp;
  return run.failures === 0 ? null : list.failed(format, run.failures, format.moment(run.retryAt, timeZone));
}
