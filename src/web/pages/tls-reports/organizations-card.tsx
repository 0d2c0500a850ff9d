import { type ReactNode, useState } from "react";
import type { CsvValue } from "../../../messages/csv.ts";
import type { Messages } from "../../../messages/messages.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import type { ReportingOrganization } from "../../../questions/tls-reports/tls-reports-question.ts";
import type { TlsReportsAddress } from "../../address/formats/tls-reports-address.ts";
import { Link } from "../../address/link.tsx";
import { tlsReportsPath } from "../../asking/tls-report-questions.ts";
import { Card } from "../../parts/card.tsx";
import { PanelMenu } from "../../parts/panel-menu/panel-menu.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { SessionCells, SessionHeads } from "./session-cells.tsx";
import type { ReportCardProps } from "./sessions-card.tsx";

const SHOWN_AT_ONCE = 10;

/** Who reports, those with most failed sessions first. */
export function OrganizationsCard({ address, answer, selection }: ReportCardProps & { readonly address: TlsReportsAddress }): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const words = text.tlsReports;
  const { organizations, period } = answer;
  const [isAll, setAll] = useState(false);
  const shown = isAll ? organizations : organizations.slice(0, SHOWN_AT_ONCE);
  return (
    <Card
      title={words.organizations.title}
      span="full"
      menu={
        <PanelMenu
          panel={{
            title: words.organizations.title,
            range: period,
            csv: () => organizationRows(organizations, messages),
            apiPath: tlsReportsPath(selection),
          }}
        />
      }
      foot={
        shown.length < organizations.length && (
          <button type="button" className="link" onClick={() => setAll(true)}>
            {text.peer.hosts.showAll(format, organizations.length)}
          </button>
        )
      }
    >
      <table className="report-table">
        <thead>
          <tr>
            <th scope="col">{words.organization}</th>
            <th scope="col" className="figure">
              {words.columns.reports}
            </th>
            <SessionHeads />
            <th scope="col" className="figure">
              {words.columns.newest}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ organization, reports, sessions, failed, lastDay }) => (
            <tr key={organization}>
              <th scope="row">
                <Link to={{ ...address, organization, tablePage: 1 }}>
                  <bdi>{renderVisibleText(organization)}</bdi>
                </Link>
              </th>
              <td className="figure" data-label={words.columns.reports}>
                {format.number(reports)}
              </td>
              <SessionCells sessions={sessions} failed={failed} />
              <td className="figure" data-label={words.columns.newest}>
                {format.shortDay(lastDay)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function organizationRows(organizations: readonly ReportingOrganization[], { text }: Messages): readonly (readonly CsvValue[])[] {
  const { columns, organization: name } = text.tlsReports;
  return [
    [name, columns.reports, columns.sessions, columns.failed, columns.newest],
    ...organizations.map(({ organization, reports, sessions, failed, lastDay }) => [organization, reports, sessions, failed, lastDay]),
  ];
}
