import type { ReactNode } from "react";
import type { CsvValue } from "../../../messages/csv.ts";
import type { Messages } from "../../../messages/messages.ts";
import { consequenceOf, nameOfPolicyAndMode, nameOfResult } from "../../../messages/tls-report-words.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import type { ReportedFailures } from "../../../questions/tls-reports/tls-reports-question.ts";
import type { TlsReportsAddress } from "../../address/formats/tls-reports-address.ts";
import { Link } from "../../address/link.tsx";
import { tlsReportsPath } from "../../asking/tls-report-questions.ts";
import { Card } from "../../parts/card.tsx";
import { PanelMenu } from "../../parts/panel-menu/panel-menu.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import type { ReportCardProps } from "./sessions-card.tsx";

/** What failed, at which server, who saw it, and what to do. */
export function FailuresCard({ address, answer, selection }: ReportCardProps & { readonly address: TlsReportsAddress }): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const words = text.tlsReports;
  const { failures, failuresFound, period } = answer;
  return (
    <Card
      title={words.failures.title}
      span="full"
      menu={
        <PanelMenu
          panel={{
            title: words.failures.title,
            range: period,
            csv: () => failureRows(failures, messages),
            apiPath: tlsReportsPath(selection),
          }}
        />
      }
      foot={
        failures.length < failuresFound && (
          <span className="quiet-text small">{words.failures.notAll(format, failures.length, failuresFound)}</span>
        )
      }
    >
      {failures.length === 0 ? (
        <p className="nothing">{words.failures.nothing}</p>
      ) : (
        <table className="report-table of-failures">
          <thead>
            <tr>
              <th scope="col">{words.columns.result}</th>
              <th scope="col">{words.columns.server}</th>
              <th scope="col">{words.columns.reportedBy}</th>
              <th scope="col" className="figure">
                {words.columns.seen}
              </th>
              <th scope="col" className="figure">
                {words.columns.sessions}
              </th>
            </tr>
          </thead>
          <tbody>
            {failures.map((failure) => (
              <FailureRow key={keyOf(failure)} failure={failure} address={address} />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

function keyOf({ resultType, policy, mode, receivingHost, reason }: ReportedFailures): string {
  return JSON.stringify([resultType, policy, mode, receivingHost, reason]);
}

interface FailureRowProps {
  readonly failure: ReportedFailures;
  readonly address: TlsReportsAddress;
}

function FailureRow({ failure, address }: FailureRowProps): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const words = text.tlsReports;
  const { resultType, policy, mode, receivingHost, reason, sessions, organizations, organizationCount, sendingAddresses } = failure;
  const consequence = consequenceOf(messages, failure);
  const advice = words.results[resultType]?.advice;
  const others = organizationCount - organizations.length;
  return (
    <tr>
      <th scope="row" className="of-result">
        {nameOfResult(messages, resultType)}
        <span className="small quiet-text">
          {nameOfPolicyAndMode(messages, policy, mode)}
          {consequence !== null && `. ${consequence}`}
        </span>
        {reason !== null && <bdi className="mono reason">{renderVisibleText(reason)}</bdi>}
        {advice !== undefined && <span className="small advice">{advice}</span>}
      </th>
      <td data-label={words.columns.server}>
        {receivingHost === null ? (
          <span className="quiet-text">{words.failures.anyServer}</span>
        ) : (
          <bdi className="mono">{renderVisibleText(receivingHost)}</bdi>
        )}
      </td>
      <td data-label={words.columns.reportedBy}>
        <bdi>{organizations.map(renderVisibleText).join(", ")}</bdi> {others > 0 && words.failures.others(format, others)}
        {sendingAddresses.length > 0 && (
          <span className="small quiet-text addresses">{words.failures.from(sendingAddresses.map(renderVisibleText).join(", "))}</span>
        )}
      </td>
      <td className="figure" data-label={words.columns.seen}>
        {failure.firstDay === failure.lastDay ? format.shortDay(failure.lastDay) : format.shortRange(failure.firstDay, failure.lastDay)}
      </td>
      <td className="figure strong" data-label={words.columns.sessions}>
        <Link to={{ ...address, result: resultType, policy, tablePage: 1 }}>{format.number(sessions)}</Link>
      </td>
    </tr>
  );
}

function failureRows(failures: readonly ReportedFailures[], messages: Messages): readonly (readonly CsvValue[])[] {
  const { columns, policy: policyName } = messages.text.tlsReports;
  return [
    [columns.result, "result-type", policyName, columns.server, "failure-reason-code", columns.reportedBy, columns.seen, columns.sessions],
    ...failures.map(({ resultType, policy, mode, receivingHost, reason, organizations, lastDay, sessions }) => [
      nameOfResult(messages, resultType),
      resultType,
      nameOfPolicyAndMode(messages, policy, mode),
      receivingHost,
      reason,
      organizations,
      lastDay,
      sessions,
    ]),
  ];
}
