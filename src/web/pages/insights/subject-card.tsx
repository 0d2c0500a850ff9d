import type { ReactNode } from "react";
import type { InsightAnswer } from "../../../api/contract/insights.ts";
import type { Insight } from "../../../insights/insight.ts";
import { ruleOfInsight, subjectOfInsight } from "../../../messages/explain-insight.ts";
import type { Messages } from "../../../messages/messages.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import { type Connector, forcesTls } from "../../../model/connector.ts";
import { keyOfPath } from "../../../model/flow-path.ts";
import type { Address } from "../../address/address.ts";
import { connectorsAddress } from "../../address/formats/connectors-address.ts";
import { Link } from "../../address/link.tsx";
import type { PeriodChoice } from "../../address/period-choice.ts";
import { useMessages } from "../../preferences/messages-context.tsx";

interface SubjectCardProps {
  readonly answer: InsightAnswer;
  readonly period: PeriodChoice;
}

/** What the finding is about: the connector as it is configured, or the way, peer or log; and the rule that it follows from. */
export function SubjectCard({ answer: { insight, connector }, period }: SubjectCardProps): ReactNode {
  const messages = useMessages();
  const { connector: words, about } = messages.text.insightPage;
  const isConnector = insight.connector !== null;
  const title = isConnector ? words.title : about.title;
  return (
    <section className="card" aria-label={title}>
      <header className="card-head">
        <h2>{title}</h2>
      </header>
      <dl className="subject">
        <Entry name={isConnector ? words.name : about.kind}>
          <SubjectLink insight={insight} period={period} />
        </Entry>
        {insight.direction !== null && insight.direction !== "submission" && (
          <Entry name={words.direction}>
            {messages.text.direction[insight.direction]}
            {insight.connectorType !== null && `, ${insight.connectorType}`}
          </Entry>
        )}
        {isConnector && <ConnectorEntries connector={connector} messages={messages} />}
        {insight.settings.length > 0 && (
          <Entry name={about.settings}>{<code>{insight.settings.flatMap(({ lines }) => lines).join("\n")}</code>}</Entry>
        )}
        <Entry name={words.rule}>{ruleOfInsight(messages, insight)}</Entry>
      </dl>
    </section>
  );
}

function Entry({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function SubjectLink({ insight, period }: { readonly insight: Insight; readonly period: PeriodChoice }): ReactNode {
  const messages = useMessages();
  const name = <bdi>{subjectOfInsight(messages, insight)}</bdi>;
  const to = addressOf(insight, period);
  return to === null ? name : <Link to={to}>{name}</Link>;
}

/** Where there is more about it. */
function addressOf({ direction, path, connector, peer }: Insight, period: PeriodChoice): Address | null {
  if (peer !== null) return { page: "peer", period, peer };
  if (path === null || direction === null || direction === "submission") return null;
  return connectorsAddress(period, { show: keyOfPath({ direction, path, connector }), view: "tls" });
}

function ConnectorEntries({ connector, messages }: { readonly connector: Connector | null; readonly messages: Messages }): ReactNode {
  const { connector: words } = messages.text.insightPage;
  if (connector === null) return <Entry name={words.matches}>{words.gone}</Entry>;
  const matches = matchesOf(connector, messages);
  return (
    <>
      <Entry name={words.forcedTls}>
        {forcesTls(connector) ? words.yes : words.no}
        {connector.direction === "outbound" && connector.tlsSettings !== null && ` (${connector.tlsSettings})`}
      </Entry>
      <Entry name={words.matches}>
        {matches.length === 0
          ? words.matchesNothing
          : matches.map((match) => (
              <bdi key={match} className="mono">
                {renderVisibleText(match)}
              </bdi>
            ))}
      </Entry>
    </>
  );
}

function matchesOf(connector: Connector, { text }: Messages): readonly string[] {
  if (connector.direction === "outbound") return [...connector.recipientDomains, ...connector.smartHosts];
  const { senderDomains, senderIpAddresses, tlsSenderCertificateName: certificate } = connector;
  const name = certificate === null ? [] : [text.insightPage.connector.certificate(certificate)];
  return [...senderDomains, ...senderIpAddresses, ...name];
}
