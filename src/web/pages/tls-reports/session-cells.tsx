import type { ReactNode } from "react";
import type { SessionCounts } from "../../../questions/tls-reports/tls-reports-question.ts";
import { useMessages } from "../../preferences/messages-context.tsx";

/** The heads of the cells below. */
export function SessionHeads(): ReactNode {
  const { text } = useMessages();
  const { columns } = text.tlsReports;
  return [columns.sessions, columns.failed, columns.failedShare].map((name) => (
    <th key={name} scope="col" className="figure">
      {name}
    </th>
  ));
}

/** Sessions, failed ones, their share; zeros are quiet. */
export function SessionCells({ sessions, failed }: SessionCounts): ReactNode {
  const { text, format } = useMessages();
  const { columns } = text.tlsReports;
  const ofFailed = failed === 0 ? "figure zero" : "figure strong";
  return (
    <>
      <td className={sessions === 0 ? "figure zero" : "figure"} data-label={columns.sessions}>
        {format.number(sessions)}
      </td>
      <td className={ofFailed} data-label={columns.failed}>
        {format.number(failed)}
      </td>
      <td className={failed === 0 ? "figure zero" : "figure"} data-label={columns.failedShare}>
        {sessions === 0 ? "–" : format.bareShare(failed / sessions)}
      </td>
    </>
  );
}
