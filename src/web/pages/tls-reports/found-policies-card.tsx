import type { ReactNode } from "react";
import type { CsvValue } from "../../../messages/csv.ts";
import type { Messages } from "../../../messages/messages.ts";
import { nameOfPolicy } from "../../../messages/tls-report-words.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import type { FoundPolicy } from "../../../questions/tls-reports/tls-reports-question.ts";
import type { TlsReportsAddress } from "../../address/formats/tls-reports-address.ts";
import { Link } from "../../address/link.tsx";
import { tlsReportsPath } from "../../asking/tls-report-questions.ts";
import { Card } from "../../parts/card.tsx";
import { PanelMenu } from "../../parts/panel-menu/panel-menu.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { SessionCells, SessionHeads } from "./session-cells.tsx";
import type { ReportCardProps } from "./sessions-card.tsx";

/** The policies that reporters found for each domain, each with its own sessions. */
export function FoundPoliciesCard({ address, answer, selection }: ReportCardProps & { readonly address: TlsReportsAddress }): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const words = text.tlsReports;
  const { policies, period } = answer;
  return (
    <Card
      title={words.foundPolicies.title}
      span="full"
      menu={
        <PanelMenu
          panel={{
            title: words.foundPolicies.title,
            range: period,
            csv: () => policyRows(policies, messages),
            apiPath: tlsReportsPath(selection),
          }}
        />
      }
      foot={<span className="quiet-text small">{words.foundPolicies.note}</span>}
    >
      <table className="report-table">
        <thead>
          <tr>
            <th scope="col">{words.domain}</th>
            <th scope="col">{words.policy}</th>
            <th scope="col">{words.columns.mode}</th>
            <th scope="col">{words.columns.servers}</th>
            <SessionHeads />
            <th scope="col" className="figure">
              {words.facts.organizations}
            </th>
          </tr>
        </thead>
        <tbody>
          {policies.map(({ domain, type, mode, mxHosts, sessions, failed, organizations }) => (
            <tr key={`${domain} ${type} ${mode}`}>
              <th scope="row">
                <Link className="mono" to={{ ...address, domain, tablePage: 1 }}>
                  <bdi>{renderVisibleText(domain)}</bdi>
                </Link>
              </th>
              <td data-label={words.policy}>
                <Link to={{ ...address, domain, policy: type, tablePage: 1 }}>{nameOfPolicy(messages, type)}</Link>
              </td>
              <td data-label={words.columns.mode}>{mode === null ? <span className="zero">–</span> : (words.modes[mode] ?? mode)}</td>
              <td data-label={words.columns.servers} className="servers">
                {mxHosts.length === 0 ? (
                  <span className="zero">–</span>
                ) : (
                  <bdi className="mono">{mxHosts.map(renderVisibleText).join(", ")}</bdi>
                )}
              </td>
              <SessionCells sessions={sessions} failed={failed} />
              <td className="figure" data-label={words.facts.organizations}>
                {format.number(organizations)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function policyRows(policies: readonly FoundPolicy[], messages: Messages): readonly (readonly CsvValue[])[] {
  const { columns, domain: domainName, policy, facts } = messages.text.tlsReports;
  return [
    [domainName, policy, columns.mode, columns.servers, columns.sessions, columns.failed, facts.organizations],
    ...policies.map(({ domain, type, mode, mxHosts, sessions, failed, organizations }) => [
      domain,
      nameOfPolicy(messages, type),
      mode,
      mxHosts,
      sessions,
      failed,
      organizations,
    ]),
  ];
}
