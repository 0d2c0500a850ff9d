import type { ReactNode } from "react";
import { paintOf } from "../../../charts/tls-paint.tsx";
import type { Insight } from "../../../insights/insight.ts";
import { filterOfInsight } from "../../../insights/insight-messages.ts";
import { describeSnooze, explainInsight, subjectOfInsight, titleOfInsight } from "../../../messages/explain-insight.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import { messagesAddress } from "../../address/formats/messages-address.ts";
import { Link } from "../../address/link.tsx";
import type { PeriodChoice } from "../../address/period-choice.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { sinceInShort, sureInShort } from "./insight-facts.ts";
import { UndoSnooze } from "./undo-snooze.tsx";

interface InsightTableProps {
  /** They were put aside: why, and the way back. */
  readonly areSnoozed: boolean;
  readonly insights: readonly Insight[];
  readonly period: PeriodChoice;
  readonly timeZone: string;
}

const NAMED = 2;

/** Findings, each with since when, how sure, who and how much. */
export function InsightTable({ insights, period, timeZone, areSnoozed }: InsightTableProps): ReactNode {
  const { text } = useMessages();
  const { columns } = text.insightPage;
  return (
    <table className="insight-table">
      <caption className="visually-hidden">{text.insightPage.title}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.finding}</th>
          <th scope="col">{columns.since}</th>
          <th scope="col">{columns.certainty}</th>
          <th scope="col">{columns.who}</th>
          <th scope="col" className="figure">
            {columns.messages}
          </th>
          <th scope="col" className="figure">
            {columns.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {insights.map((insight) => (
          <InsightRow key={insight.id} insight={insight} period={period} timeZone={timeZone} areSnoozed={areSnoozed} />
        ))}
      </tbody>
    </table>
  );
}

interface InsightRowProps {
  readonly insight: Insight;
  readonly period: PeriodChoice;
  readonly timeZone: string;
  readonly areSnoozed: boolean;
}

function InsightRow({ insight, period, timeZone, areSnoozed }: InsightRowProps): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const { columns } = text.insightPage;
  return (
    <tr>
      <th scope="row">
        <svg className="severity" width="4" height="100%" aria-hidden="true">
          <rect width="4" height="100%" rx="2" fill={paintOf(insight.outcome)} />
        </svg>
        <Link className="strong" to={{ page: "insights", period, insight: insight.id }}>
          {titleOfInsight(messages, insight)}
        </Link>
        <p>
          <bdi className="strong">{subjectOfInsight(messages, insight)}</bdi>: {explainInsight(messages, insight)}
        </p>
        {insight.snooze !== null && areSnoozed && (
          <>
            <p>
              {describeSnooze(messages, insight.snooze)}: <bdi>{renderVisibleText(insight.snooze.reason)}</bdi>
            </p>
            <UndoSnooze id={insight.id} />
          </>
        )}
      </th>
      <td data-label={columns.since}>{sinceInShort(messages, insight, timeZone)}</td>
      <td data-label={columns.certainty}>{sureInShort(messages, insight)}</td>
      <td data-label={columns.who} className="who">
        <Who insight={insight} period={period} />
      </td>
      <td data-label={columns.messages} className="figure">
        <CountLink insight={insight} period={period} />
      </td>
      <td data-label={columns.share} className="figure">
        {format.share(insight.share)}
      </td>
    </tr>
  );
}

function Who({ insight: { peers, hosts }, period }: Pick<InsightRowProps, "insight" | "period">): ReactNode {
  if (peers.length === 0 && hosts.length === 0) return <span className="zero">–</span>;
  const named = peers.length > 0 ? peers.map(({ peer }) => peer) : hosts.map(({ host }) => host);
  return named.slice(0, NAMED).map((name, index) => (
    <span key={name}>
      {peers.length > 0 ? (
        <Link to={{ page: "peer", period, peer: name }}>
          <bdi className="mono">{renderVisibleText(name)}</bdi>
        </Link>
      ) : (
        <bdi className="mono">{renderVisibleText(name)}</bdi>
      )}
      {index + 1 === NAMED && named.length > NAMED && " …"}
    </span>
  ));
}

/** The count, which opens exactly what it counts. */
function CountLink({ insight, period }: Pick<InsightRowProps, "insight" | "period">): ReactNode {
  const { format } = useMessages();
  const filter = filterOfInsight(insight);
  const count = format.number(insight.messages);
  return filter === null ? count : <Link to={messagesAddress(period, filter, { window: insight.window })}>{count}</Link>;
}
