import "../../../styles/requested-reports.css";
import { type ReactNode, useRef, useState } from "react";
import type { ReportAnswer } from "../../../../api/contract/reports.ts";
import { requestedReportTextsOf } from "../../../../messages/requested-reports/requested-report-texts-of.ts";
import { renderVisibleText } from "../../../../messages/visible-text.ts";
import { useReportOrder, useReports } from "../../../asking/report-questions.ts";
import { Card } from "../../../parts/card.tsx";
import { PageSkeleton } from "../../../parts/page-skeleton.tsx";
import { ProblemNote } from "../../../parts/problem-note.tsx";
import { useMessages } from "../../../preferences/messages-context.tsx";
import { RequestDialog } from "../../requested-reports/request-dialog.tsx";
import { draftOf } from "../../requested-reports/request-draft.ts";
import { SetUpNote } from "../../requested-reports/set-up-note.tsx";
import { RemoveDialog } from "./remove-dialog.tsx";
import { ReportTable } from "./report-table.tsx";

/** What the fields of the dialogue do not hold. */
function restOf({ view, isPaused }: ReportAnswer): Pick<ReportAnswer, "view" | "isPaused"> {
  return { view, isPaused };
}

/** What a row's button opens. */
interface Opened {
  readonly what: "change" | "remove";
  readonly report: ReportAnswer;
}

/** Reports that are sent by mail: what became of each, and what can be done with it. */
export function ReportsSection(): ReactNode {
  const { text, language } = useMessages();
  const { list } = requestedReportTextsOf(language);
  const { data, error, refetch } = useReports();
  const order = useReportOrder();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [told, setTold] = useState("");
  const status = useRef<HTMLParagraphElement>(null);
  if (data === undefined) {
    return error === null ? <PageSkeleton heights={[320]} /> : <ProblemNote problem={error} retry={() => void refetch()} />;
  }
  const remove = (report: ReportAnswer) => {
    order.mutate(
      { kind: "remove", id: report.id },
      {
        onSuccess: () => {
          setTold(list.removed(renderVisibleText(report.name)));
          status.current?.focus();
        },
      },
    );
  };
  return (
    <div className="grid">
      <Card
        title={list.title}
        subtitle={list.subtitle}
        span="full"
        foot={data.mail !== null && <span className="quiet-text small">{list.relay(data.mail.host, data.mail.from)}</span>}
      >
        <p ref={status} className="reports-told quiet-text" tabIndex={-1} role="status">
          {told}
        </p>
        {order.error !== null && (
          <p className="refusal" role="alert">
            {order.error.message === "" ? text.states.unreachable : renderVisibleText(order.error.message)}
          </p>
        )}
        {data.reports.length === 0 ? (
          data.mail !== null && <p className="no-reports">{list.none}</p>
        ) : (
          <ReportTable
            answer={data}
            order={order.mutate}
            change={(report) => setOpened({ what: "change", report })}
            remove={(report) => setOpened({ what: "remove", report })}
          />
        )}
        {data.mail === null && <SetUpNote answer={data} />}
      </Card>
      {opened?.what === "change" && (
        <RequestDialog id={opened.report.id} draft={draftOf(opened.report)} rest={restOf(opened.report)} close={() => setOpened(null)} />
      )}
      {opened?.what === "remove" && (
        <RemoveDialog name={renderVisibleText(opened.report.name)} confirm={() => remove(opened.report)} close={() => setOpened(null)} />
      )}
    </div>
  );
}
