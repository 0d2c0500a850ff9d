import type { ReactNode } from "react";
import type { TlsReportListAnswer } from "../../../api/contract/tls-reports.ts";
import type { CsvValue } from "../../../messages/csv.ts";
import type { Messages } from "../../../messages/messages.ts";
import { nameOfPolicy } from "../../../messages/tls-report-words.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import { REPORTS_A_PAGE } from "../../../questions/tls-reports/tls-reports-question.ts";
import type { TlsReportsAddress } from "../../address/formats/tls-reports-address.ts";
import { Link } from "../../address/link.tsx";
import { type TlsReportSelection, tlsReportListPath, useTlsReportList } from "../../asking/tls-report-questions.ts";
import { Card } from "../../parts/card.tsx";
import { PageSkeleton } from "../../parts/page-skeleton.tsx";
import { PanelMenu } from "../../parts/panel-menu/panel-menu.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { SessionCells, SessionHeads } from "./session-cells.tsx";

interface ReportListCardProps {
  readonly address: TlsReportsAddress;
  readonly selection: TlsReportSelection;
}

/** The reports behind the numbers, newest first. */
export function ReportListCard({ address, selection }: ReportListCardProps): ReactNode {
  const messages = useMessages();
  const words = messages.text.tlsReports;
  const { data, error, refetch } = useTlsReportList(selection, address.tablePage);
  return (
    <Card
      title={words.list.title}
      span="full"
      menu={
        data !== undefined && (
          <PanelMenu
            panel={{
              title: words.list.title,
              range: data.period,
              csv: () => reportRows(data, messages),
              apiPath: tlsReportListPath(selection, address.tablePage),
            }}
          />
        )
      }
      foot={data !== undefined && <ListFoot address={address} answer={data} />}
    >
      {error !== null && <ProblemNote problem={error} retry={() => void refetch()} stale={data !== undefined} />}
      {data === undefined ? error === null && <PageSkeleton heights={[240]} /> : <ReportTable answer={data} />}
    </Card>
  );
}

function ReportTable({ answer }: { readonly answer: TlsReportListAnswer }): ReactNode {
  const messages = useMessages();
  const words = messages.text.tlsReports;
  return (
    <table className="report-table">
      <thead>
        <tr>
          <th scope="col">{words.organization}</th>
          <th scope="col">{words.columns.period}</th>
          <th scope="col">{words.domain}</th>
          <th scope="col">{words.policy}</th>
          <SessionHeads />
        </tr>
      </thead>
      <tbody>
        {answer.reports.map(({ organization, reportId, domain, beginsAt, endsAt, policies, sessions, failed }) => (
          <tr key={JSON.stringify([organization, reportId, domain])}>
            <th scope="row">
              <bdi>{renderVisibleText(organization)}</bdi>
              <bdi className="mono small quiet-text report-id">{renderVisibleText(reportId)}</bdi>
            </th>
            <td data-label={words.columns.period}>{renderPeriod(messages, beginsAt, endsAt)}</td>
            <td data-label={words.domain}>
              <bdi className="mono">{renderVisibleText(domain)}</bdi>
            </td>
            <td data-label={words.policy}>{policies.map((type) => nameOfPolicy(messages, type)).join(", ")}</td>
            <SessionCells sessions={sessions} failed={failed} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A whole day is one day, whether its end is given as the last second or as the next midnight. */
function renderPeriod({ format }: Messages, beginsAt: number, endsAt: number): string {
  const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);
  const [from, to] = [dayOf(beginsAt), dayOf(Math.max(beginsAt, endsAt - 1))];
  return from === to ? format.day(from) : format.dayRange(from, to);
}

function ListFoot({ address, answer }: { readonly address: TlsReportsAddress; readonly answer: TlsReportListAnswer }): ReactNode {
  const { text, format } = useMessages();
  const words = text.tlsReports.list;
  const { page, pages, found, reports } = answer;
  const first = (page - 1) * REPORTS_A_PAGE;
  return (
    <nav className="reports-foot" aria-label={words.pages}>
      <span className="quiet-text small">{reports.length > 0 && words.showing(format, first + 1, first + reports.length, found)}</span>
      <span className="push" />
      {page > 1 && <Link to={{ ...address, tablePage: Math.min(page - 1, pages) }}>{words.previous}</Link>}
      {page < pages && <Link to={{ ...address, tablePage: page + 1 }}>{words.next}</Link>}
    </nav>
  );
}

function reportRows({ reports }: TlsReportListAnswer, messages: Messages): readonly (readonly CsvValue[])[] {
  const { columns, organization: name, domain: domainName, policy } = messages.text.tlsReports;
  return [
    [name, columns.id, columns.period, domainName, policy, columns.sessions, columns.failed],
    ...reports.map(({ organization, reportId, beginsAt, domain, policies, sessions, failed }) => [
      organization,
      reportId,
      new Date(beginsAt).toISOString(),
      domain,
      policies.map((type) => nameOfPolicy(messages, type)),
      sessions,
      failed,
    ]),
  ];
}
