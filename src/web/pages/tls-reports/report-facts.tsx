import type { ReactNode } from "react";
import type { TlsReportsAnswer } from "../../../api/contract/tls-reports.ts";
import { useMessages } from "../../preferences/messages-context.tsx";

/** Four numbers: sessions, failed ones, who reports, how often. */
export function ReportFacts({ answer: { totals } }: { readonly answer: TlsReportsAnswer }): ReactNode {
  const { text, format } = useMessages();
  const { facts } = text.tlsReports;
  const { sessions, failed, organizations, reports } = totals;
  return (
    <dl className="card report-facts">
      <Fact name={facts.sessions} figure={format.number(sessions)} note={text.tlsReports.daysInUtc} />
      <Fact
        name={facts.failed}
        figure={format.number(failed)}
        note={failed === 0 ? facts.noneFailed : facts.failedShare(format.share(failed / Math.max(1, sessions)))}
      />
      <Fact name={facts.organizations} figure={format.number(organizations)} />
      <Fact name={facts.reports} figure={format.number(reports)} />
    </dl>
  );
}

function Fact({ name, figure, note }: { readonly name: string; readonly figure: string; readonly note?: string }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="figure">{figure}</dd>
      {note !== undefined && <dd className="fact-note">{note}</dd>}
    </div>
  );
}
