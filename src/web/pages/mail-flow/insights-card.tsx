import type { ReactNode } from "react";
import { paintOf } from "../../../charts/tls-paint.tsx";
import type { Insight } from "../../../insights/insight.ts";
import { adviseInsight, explainInsight, ruleOfInsight, subjectOfInsight, titleOfInsight } from "../../../messages/explain-insight.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import { Link } from "../../address/link.tsx";
import type { PeriodChoice } from "../../address/period-choice.ts";
import { useInsights } from "../../asking/questions.ts";
import { Card } from "../../parts/card.tsx";
import { PageSkeleton } from "../../parts/page-skeleton.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";

const SHOWN_AT_ONCE = 3;
const PEERS_SHOWN = 2;

/** "Recommended for you": what to do now, most urgent first. */
export function InsightsCard({ period }: { readonly period: PeriodChoice }): ReactNode {
  const { text, format } = useMessages();
  const { data, error, refetch } = useInsights();
  const insights = data?.insights ?? [];
  const more = insights.slice(SHOWN_AT_ONCE);
  return (
    <Card title={text.insights.title} span="narrow">
      {error !== null && <ProblemNote problem={error} retry={() => void refetch()} stale={data !== undefined} />}
      {data === undefined && error === null && <PageSkeleton heights={[240]} />}
      {data !== undefined && insights.length === 0 && (
        <div className="nothing">
          <p className="strong">{text.insights.nothing}</p>
          <p className="quiet-text">{text.insights.checked}</p>
        </div>
      )}
      {insights.length > 0 && <InsightList insights={insights.slice(0, SHOWN_AT_ONCE)} period={period} />}
      {more.length > 0 && (
        <details className="more">
          <summary>{text.insights.more(format, more.length)}</summary>
          <InsightList insights={more} period={period} />
        </details>
      )}
    </Card>
  );
}

function InsightList({ insights, period }: { readonly insights: readonly Insight[]; readonly period: PeriodChoice }): ReactNode {
  return (
    <ul className="insights">
      {insights.map((insight) => (
        <InsightItem key={insight.id} insight={insight} period={period} />
      ))}
    </ul>
  );
}

function InsightItem({ insight, period }: { readonly insight: Insight; readonly period: PeriodChoice }): ReactNode {
  const messages = useMessages();
  const { text } = messages;
  return (
    <li>
      <svg className="severity" width="4" height="100%" aria-hidden="true">
        <rect width="4" height="100%" rx="2" fill={paintOf(insight.outcome)} />
      </svg>
      <h3>
        <Link to={{ page: "insights", period, insight: insight.id }}>{titleOfInsight(messages, insight)}</Link>
      </h3>
      <p>
        <bdi className="strong">{subjectOfInsight(messages, insight)}</bdi>: {explainInsight(messages, insight)} <Peers insight={insight} />
      </p>
      <details className="advice">
        <summary>
          <span className="link">{text.insights.whatToDo}</span>
          <span>{text.insights.certainty[insight.certainty]}</span>
        </summary>
        <p>{adviseInsight(messages, insight)}</p>
        <p className="insight-rule">{ruleOfInsight(messages, insight)}</p>
      </details>
    </li>
  );
}

/** Whom to call: the peers behind a finding, with their messages. */
function Peers({ insight: { peers } }: { readonly insight: Insight }): ReactNode {
  const { text, format } = useMessages();
  if (peers.length === 0) return null;
  return (
    <span className="insight-peers">
      {text.insights.who}:{" "}
      {peers.slice(0, PEERS_SHOWN).map(({ peer, messages }, index) => (
        <span key={peer}>
          {index > 0 && ", "}
          <bdi className="mono">{renderVisibleText(peer)}</bdi> {format.number(messages)}
        </span>
      ))}
      {peers.length > PEERS_SHOWN && " …"}
    </span>
  );
}
