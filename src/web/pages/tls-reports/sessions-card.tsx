import { type ReactNode, useId, useMemo, useRef, useState } from "react";
import type { TlsReportsAnswer } from "../../../api/contract/tls-reports.ts";
import { DailySessions } from "../../../charts/daily-sessions.tsx";
import { type SessionColumn, sessionColumns } from "../../../charts/session-columns.ts";
import { sessionFinding, sessionPoints } from "../../../charts/session-points.ts";
import { Swatch } from "../../../charts/tls-paint.tsx";
import type { CsvValue } from "../../../messages/csv.ts";
import type { Messages } from "../../../messages/messages.ts";
import { type TlsReportSelection, tlsReportsPath } from "../../asking/tls-report-questions.ts";
import { Card } from "../../parts/card.tsx";
import { ChartExplorer } from "../../parts/chart-explorer.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { PanelMenu } from "../../parts/panel-menu/panel-menu.tsx";
import { TableSwitch } from "../../parts/table-switch.tsx";
import { useWidth } from "../../parts/use-width.ts";
import { useMessages } from "../../preferences/messages-context.tsx";

export interface ReportCardProps {
  readonly answer: TlsReportsAnswer;
  readonly selection: TlsReportSelection;
}

/** Sessions of every day, and how many of them failed. */
export function SessionsCard({ answer, selection }: ReportCardProps): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const words = text.tlsReports;
  const [isTable, setTable] = useState(false);
  const chart = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => sessionColumns(answer.days, answer.period.from, answer.period.to), [answer]);
  const nameOf = ({ from, to }: SessionColumn) => (from === to ? format.weekday(from) : format.shortRange(from, to));
  return (
    <Card
      title={words.daily.title}
      span="full"
      menu={
        <PanelMenu
          panel={{
            title: words.daily.title,
            range: answer.period,
            csv: () => sessionRows(columns, messages),
            chart,
            apiPath: tlsReportsPath(selection),
          }}
        />
      }
      foot={
        <>
          <SessionLegend />
          <TableSwitch isTable={isTable} setTable={setTable} />
        </>
      }
    >
      {isTable ? (
        <DataTable
          title={words.daily.title}
          columns={[words.columns.days, words.columns.sessions, words.columns.failed]}
          rows={columns.map((column) => [nameOf(column), format.number(column.sessions), format.number(column.failed)])}
        />
      ) : (
        <div ref={chart} className="sessions-chart">
          <SessionsChart columns={columns} />
        </div>
      )}
    </Card>
  );
}

function SessionsChart({ columns }: { readonly columns: readonly SessionColumn[] }): ReactNode {
  const messages = useMessages();
  const [place, width] = useWidth<HTMLDivElement>();
  const id = useId();
  return (
    <div className="sessions-place" ref={place}>
      {width > 0 && (
        <ChartExplorer finding={sessionFinding(columns, messages)} points={sessionPoints(columns, messages)}>
          <DailySessions columns={columns} width={width} messages={messages} id={id} />
        </ChartExplorer>
      )}
    </div>
  );
}

function SessionLegend(): ReactNode {
  const { text } = useMessages();
  const { columns } = text.tlsReports;
  return (
    <ul className="legend" aria-label={text.tls.legend}>
      <li>
        <Swatch outcome="none" />
        {columns.failed}
      </li>
      <li>
        <Swatch outcome="encrypted" />
        {columns.successful}
      </li>
    </ul>
  );
}

function sessionRows(columns: readonly SessionColumn[], { text }: Messages): readonly (readonly CsvValue[])[] {
  const words = text.tlsReports.columns;
  return [
    [words.days, words.sessions, words.failed],
    ...columns.map(({ from, to, sessions, failed }) => [from === to ? from : `${from} – ${to}`, sessions, failed]),
  ];
}
