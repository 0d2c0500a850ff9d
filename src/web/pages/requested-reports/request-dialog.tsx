import "../../styles/requested-reports.css";
import { type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import type { ReportAnswer } from "../../../api/contract/reports.ts";
import { requestedReportTextsOf } from "../../../messages/requested-reports/requested-report-texts-of.ts";
import type { ReportWish } from "../../../model/report/requested-report.ts";
import { useReports } from "../../asking/report-questions.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { RequestConfirmation } from "./request-confirmation.tsx";
import type { RequestDraft } from "./request-draft.ts";
import { RequestForm } from "./request-form.tsx";
import { SetUpNote } from "./set-up-note.tsx";

export interface RequestDialogProps {
  /** The one to change; `null` for a new one. */
  readonly id: string | null;
  readonly draft: RequestDraft;
  /** What the fields do not hold. */
  readonly rest: Pick<ReportWish, "view" | "isPaused">;
  readonly close: () => void;
}

/** Asks for a report by mail, or changes one; without a relay it says how to set one up. The platform's modal dialogue. */
export function RequestDialog({ id, draft, rest, close }: RequestDialogProps): ReactNode {
  const { text, language } = useMessages();
  const { data, error, refetch } = useReports();
  const texts = requestedReportTextsOf(language);
  const dialog = useRef<HTMLDialogElement>(null);
  const [done, setDone] = useState<ReportAnswer | null>(null);
  const title = useId();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const leave = () => dialog.current?.close();
  return (
    <dialog ref={dialog} className="request-dialog" aria-labelledby={title} onClose={close}>
      <h2 id={title}>{id === null ? text.report.request : texts.request.changeTitle}</h2>
      {error !== null && <ProblemNote problem={error} retry={() => void refetch()} stale={data !== undefined} />}
      {data !== undefined && data.mail === null && <SetUpNote answer={data} leave={leave} />}
      {data !== undefined && data.mail !== null && done === null && (
        <RequestForm
          {...{ id, draft, rest, leave }}
          mail={data.mail}
          timeZone={data.timeZone}
          done={(report) => (id === null ? setDone(report) : leave())}
        />
      )}
      {done !== null && data !== undefined && <RequestConfirmation report={done} timeZone={data.timeZone} leave={leave} />}
    </dialog>
  );
}
