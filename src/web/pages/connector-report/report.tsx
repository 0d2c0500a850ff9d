import { type ReactNode, useMemo, useRef } from "react";
import type { ConnectorReportAnswer } from "../../../api/contract/connector-report.ts";
import type { DayRange } from "../../../api/contract/day-range.ts";
import { keyOfPath } from "../../../model/flow-path.ts";
import { tableRowsOf } from "../../../report/connectors/table-rows.ts";
import type { ConnectorsAddress } from "../../address/formats/connectors-address.ts";
import { connectorReportPath } from "../../asking/questions.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { DetailsCard } from "./details-card.tsx";
import { MailFlowChart } from "./mail-flow-chart.tsx";
import { ReportHead } from "./report-head.tsx";
import { ReportTools } from "./report-tools.tsx";
import { StoredNote } from "./stored-note.tsx";
import { TlsUsageChart } from "./tls-usage-chart.tsx";
import { useReportTable } from "./use-report-table.ts";
import { useReportView } from "./use-report-view.ts";

interface ReportProps {
  readonly address: ConnectorsAddress;
  readonly answer: ConnectorReportAnswer;
  /** `undefined` when nothing is compared, or not answered yet. */
  readonly comparedAnswer: ConnectorReportAnswer | undefined;
  readonly stored: DayRange;
  readonly timeZone: string;
  /** What went wrong when the numbers were last asked for. */
  readonly problem: ReactNode;
}

/** The charts and the details of a period that holds mail. */
export function Report({ address, answer, comparedAnswer, stored, timeZone, problem }: ReportProps): ReactNode {
  const { text } = useMessages();
  const chart = useRef<HTMLElement>(null);
  const view = useReportView({ address, answer, comparedAnswer, storedFrom: stored.from });
  const { show } = address;
  const days = useMemo(() => (show === null ? view.rows : view.rows.filter((day) => keyOfPath(day) === show)), [view.rows, show]);
  const { connectors, period: range } = answer;
  const table = useReportTable({
    address,
    range,
    days,
    connectors,
    compared: view.comparedDays,
    comparedName: view.compared?.name ?? null,
  });
  const exported = {
    title: text.report.title,
    range,
    csv: () => tableRowsOf(table.columns, table.found),
    chart,
    apiPath: connectorReportPath(range),
  };
  return (
    <>
      <ReportHead address={address} panel={exported}>
        {problem}
      </ReportHead>
      <section ref={chart} className="card chart-card">
        <ReportTools view={view} chart={chart} />
        <StoredNote view={view} storedFrom={stored.from} />
        {address.view === "tls" ? <TlsUsageChart view={view} /> : <MailFlowChart view={view} timeZone={timeZone} />}
      </section>
      <DetailsCard address={address} connectors={connectors} table={table} />
    </>
  );
}
