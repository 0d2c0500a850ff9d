import type { ReactNode } from "react";
import type { ReportAnswer } from "../../../../api/contract/reports.ts";
import { requestedReportTextsOf } from "../../../../messages/requested-reports/requested-report-texts-of.ts";
import { renderVisibleText } from "../../../../messages/visible-text.ts";
import type { ReportWish } from "../../../../model/report/requested-report.ts";
import { useMessages } from "../../../preferences/messages-context.tsx";
import type { ReportTableProps } from "./report-table.tsx";

interface ReportActionsProps extends Omit<ReportTableProps, "answer"> {
  readonly report: ReportAnswer;
  readonly canSend: boolean;
}

/** What can be done with a report; each button is named with it for who does not see the row. */
export function ReportActions({ report, canSend, order, change, remove }: ReportActionsProps): ReactNode {
  const { language } = useMessages();
  const { list } = requestedReportTextsOf(language);
  const pause = () => order({ kind: "change", id: report.id, wish: { ...wishOf(report), isPaused: !report.isPaused } });
  const actions = [
    { name: list.sendNow, run: () => order({ kind: "send", id: report.id }), isPossible: canSend },
    { name: list.change, run: () => change(report), isPossible: canSend },
    ...(report.schedule.kind === "once" ? [] : [{ name: report.isPaused ? list.resume : list.pause, run: pause, isPossible: canSend }]),
    { name: list.remove, run: () => remove(report), isPossible: true },
  ];
  return (
    <span className="report-actions">
      {actions.map(({ name, run, isPossible }) => (
        <button
          key={name}
          type="button"
          className="link"
          aria-label={list.of(name, renderVisibleText(report.name))}
          disabled={!isPossible}
          onClick={run}
        >
          {name}
        </button>
      ))}
    </span>
  );
}

function wishOf({ name, view, window, schedule, recipients, language, isPaused }: ReportAnswer): ReportWish {
  return { name, view, window, schedule, recipients, language, isPaused };
}
