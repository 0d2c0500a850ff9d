import type { ReactNode } from "react";
import { requestedReportTextsOf } from "../../../messages/requested-reports/requested-report-texts-of.ts";
import { describeShown } from "../../../report/connectors/describe-shown.ts";
import { parseShownReport } from "../../../report/connectors/shown-report.ts";
import { useMessages } from "../../preferences/messages-context.tsx";

/** What the report will show: as it is displayed. @param view as in the address */
export function ShownWords({ view }: { readonly view: string }): ReactNode {
  const messages = useMessages();
  const { request } = requestedReportTextsOf(messages.language);
  const { shows, conditions, search } = describeShown(parseShownReport(new URLSearchParams(view)), messages);
  const searched = search === "" ? [] : [`${messages.text.report.search}: ${search}`];
  return (
    <div className="field">
      <span className="field-name">{request.shows}</span>
      <p>{[shows, ...conditions, ...searched].join(" · ")}</p>
      <p className="quiet-text small">{request.showsNote}</p>
    </div>
  );
}
