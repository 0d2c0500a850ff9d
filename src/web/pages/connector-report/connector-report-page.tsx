import "../../styles/connector-report.css";
import { type ReactNode, useMemo, useRef } from "react";
import type { ConnectorReportAnswer } from "../../../api/contract/connector-report.ts";
import type { DayRange } from "../../../api/contract/day-range.ts";
import { daysBetween, type FlowPath, type FlowPathTotals, sumByPath } from "../../../charts/flow-paths.ts";
import { keyOfPath } from "../../../model/flow-path.ts";
import type { ConnectorsAddress } from "../../address/formats/connectors-address.ts";
import { useConnectorReport } from "../../asking/questions.ts";
import { EmptyRange } from "../../parts/empty-range.tsx";
import { PageSkeleton } from "../../parts/page-skeleton.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { DetailsCard } from "./details-card.tsx";
import { InsightsBanner } from "./insights-banner.tsx";
import { MailFlowChart } from "./mail-flow-chart.tsx";
import { ReportTools } from "./report-tools.tsx";
import { TlsUsageChart } from "./tls-usage-chart.tsx";

interface ConnectorReportPageProps {
  readonly address: ConnectorsAddress;
  readonly range: DayRange;
  readonly stored: DayRange;
  readonly timeZone: string;
}

/** What the charts draw: all paths of the period, and those that are chosen. */
export interface ReportView {
  readonly range: DayRange;
  readonly days: readonly string[];
  readonly all: readonly FlowPathTotals[];
  readonly chosen: readonly FlowPathTotals[];
  readonly address: ConnectorsAddress;
}

export function ConnectorReportPage({ address, range, stored, timeZone }: ConnectorReportPageProps): ReactNode {
  const { text } = useMessages();
  const { data, error, refetch } = useConnectorReport(range);
  return (
    <>
      <div className="page-head">
        <h1>{text.report.title}</h1>
      </div>
      <InsightsBanner period={address.period} />
      {error !== null && <ProblemNote problem={error} retry={() => void refetch()} stale={data !== undefined} />}
      {data === undefined && error === null && <PageSkeleton heights={[430, 520]} />}
      {data !== undefined && data.days.length === 0 && <EmptyRange address={address} range={range} stored={stored} />}
      {data !== undefined && data.days.length > 0 && <Report address={address} answer={data} timeZone={timeZone} />}
    </>
  );
}

interface ReportProps {
  readonly address: ConnectorsAddress;
  readonly answer: ConnectorReportAnswer;
  readonly timeZone: string;
}

function Report({ address, answer, timeZone }: ReportProps): ReactNode {
  const sums = useMemo(() => {
    const days = daysBetween(answer.period.from, answer.period.to);
    return { days, all: sumByPath(answer.days, days, answer.connectors.map(toPath)) };
  }, [answer]);
  const isChosen = (path: FlowPath) => address.show === null || keyOfPath(path) === address.show;
  const view: ReportView = { ...sums, range: answer.period, chosen: sums.all.filter(isChosen), address };
  const chosenDays = useMemo(
    () => answer.days.filter((day) => address.show === null || keyOfPath(day) === address.show),
    [answer, address.show],
  );
  const chart = useRef<HTMLElement>(null);
  return (
    <>
      <section ref={chart} className="card chart-card">
        <ReportTools view={view} chart={chart} />
        {address.view === "tls" ? <TlsUsageChart view={view} /> : <MailFlowChart view={view} timeZone={timeZone} />}
      </section>
      <DetailsCard address={address} days={chosenDays} connectors={answer.connectors} />
    </>
  );
}

function toPath({ name, direction, connectorType }: ConnectorReportAnswer["connectors"][number]): FlowPath {
  return { direction, path: "connector", connector: name, connectorType };
}
