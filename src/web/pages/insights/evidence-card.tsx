import type { ReactNode } from "react";
import type { InsightAnswer, InsightExample } from "../../../api/contract/insights.ts";
import { Swatch } from "../../../charts/tls-paint.tsx";
import { filterOfInsight } from "../../../insights/insight-messages.ts";
import type { Messages } from "../../../messages/messages.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import { messagesAddress } from "../../address/formats/messages-address.ts";
import { Link } from "../../address/link.tsx";
import type { PeriodChoice } from "../../address/period-choice.ts";
import { messagesCsvPath } from "../../asking/message-questions.ts";
import { insightPath } from "../../asking/questions.ts";
import { PanelMenu } from "../../parts/panel-menu/panel-menu.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";

interface EvidenceCardProps {
  readonly answer: InsightAnswer;
  readonly period: PeriodChoice;
  readonly timeZone: string;
}

/** Some of the messages that a finding counts, and the way to all of them. */
export function EvidenceCard({ answer, period, timeZone }: EvidenceCardProps): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const { insight, examples } = answer;
  const words = text.insightPage;
  const filter = filterOfInsight(insight);
  const openAll = insight.kind === "tls-failures" ? words.openAllAttempts : words.openAll;
  const areAttempts = insight.kind === "tls-failures";
  const panel = { title: words.evidence, csv: () => rowsOf(messages, examples, areAttempts), apiPath: insightPath(insight.id) };
  return (
    <section className="card" aria-label={words.evidence}>
      <header className="card-head">
        <h2>{words.evidence}</h2>
        <PanelMenu panel={panel} />
      </header>
      <table className="evidence">
        <caption className="visually-hidden">{words.evidence}</caption>
        <thead>
          <tr>
            <th scope="col">{words.time}</th>
            {!areAttempts && <th scope="col">{words.queueId}</th>}
            <th scope="col">{words.host}</th>
            {!areAttempts && <th scope="col">{words.outcome}</th>}
            <th scope="col">{areAttempts ? words.reason : words.cipher}</th>
          </tr>
        </thead>
        <tbody>
          {examples.map((example) => (
            <ExampleRow key={example.id} example={example} period={period} timeZone={timeZone} isAttempt={areAttempts} />
          ))}
        </tbody>
      </table>
      <footer className="card-foot">
        {filter !== null && (
          <>
            <Link to={messagesAddress(period, filter, { window: insight.window })}>{openAll(format, insight.messages)}</Link>
            <a href={messagesCsvPath(filter, insight.window)} download>
              {words.exportCsv}
            </a>
          </>
        )}
        <span className="quiet-text small push-end">{words.examples(format, examples.length)}</span>
      </footer>
    </section>
  );
}

interface ExampleRowProps {
  readonly example: InsightExample;
  readonly period: PeriodChoice;
  readonly timeZone: string;
  /** Most have no queue id yet, and none an outcome: the reason tells. */
  readonly isAttempt: boolean;
}

function ExampleRow({ example, period, timeZone, isAttempt }: ExampleRowProps): ReactNode {
  const { text, format } = useMessages();
  const moment = format.second(Date.parse(example.observedAt), timeZone);
  const openAs = (face: ReactNode) => <Link to={{ page: "message", period, id: example.id }}>{face}</Link>;
  const named = isAttempt ? null : example.queueId;
  return (
    <tr>
      {named === null ? (
        <th scope="row" className="moment">
          {openAs(moment)}
        </th>
      ) : (
        <td className="moment">{moment}</td>
      )}
      {!isAttempt && <th scope="row">{named === null ? "–" : openAs(<bdi className="mono">{renderVisibleText(named)}</bdi>)}</th>}
      <td className="host">
        <bdi className="mono">{hostOf(example)}</bdi>
      </td>
      {!isAttempt && (
        <td>
          <span className="outcome">
            <Swatch outcome={example.tls} />
            {text.tls[example.tls]}
          </span>
        </td>
      )}
      <td className="cipher">
        <bdi className={isAttempt ? undefined : "mono"}>{renderVisibleText((isAttempt ? example.reason : example.cipher) ?? "–")}</bdi>
      </td>
    </tr>
  );
}

function hostOf({ peerHost, peerAddress }: InsightExample): string {
  return renderVisibleText((peerHost === "unknown" ? null : peerHost) ?? peerAddress ?? "–");
}

/** What the table shows, for a spreadsheet. */
function rowsOf({ text }: Messages, examples: readonly InsightExample[], areAttempts: boolean) {
  const { time, queueId, host, outcome, cipher, reason } = text.insightPage;
  return [
    [time, queueId, host, outcome, areAttempts ? reason : cipher],
    ...examples.map((example) => [
      example.observedAt,
      renderVisibleText(example.queueId ?? ""),
      hostOf(example),
      text.tls[example.tls],
      renderVisibleText((areAttempts ? example.reason : example.cipher) ?? ""),
    ]),
  ];
}
