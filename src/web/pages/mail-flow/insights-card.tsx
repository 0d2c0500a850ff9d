import type { ReactNode } from "react";
import { paintOf } from "../../../charts/tls-paint.tsx";
import type { Insight } from "../../../insights/insight.ts";
import type { CsvValue } from "../../../messages/csv.ts";
import { adviseInsight, explainInsight, subjectOfInsight, titleOfInsight } from "../../../messages/explain-insight.ts";
import type { Messages } from "../../../messages/messages.ts";
import type { Address } from "../../address/address.ts";
import { Link } from "../../address/link.tsx";
import type { PeriodChoice } from "../../address/period-choice.ts";
import { useInsights } from "../../asking/questions.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { WidgetCard } from "./layout/widget-card.tsx";

const SHOWN_AT_ONCE = 3;

/** "Recommended for you": what to do now, most urgent first. */
export function InsightsCard({ period }: { readonly period: PeriodChoice }): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const question = useInsights();
  return (
    <WidgetCard
      title={text.insights.title}
      question={question}
      heightPx={346}
      panel={({ insights }) => ({ csv: () => insightRows(insights, messages), apiPath: "/api/v1/insights" })}
      foot={({ insights, snoozed }) => (
        <>
          <Link to={{ page: "insights", period, insight: null }}>{text.dashboard.insights.all(format, insights.length)}</Link>
          {snoozed.length > 0 && <span className="small quiet-text">{text.insights.snooze.count(format, snoozed.length)}</span>}
        </>
      )}
    >
      {({ insights }) =>
        insights.length === 0 ? (
          <div className="nothing">
            <p className="strong">{text.insights.nothing}</p>
            <p className="quiet-text">{text.insights.checked}</p>
          </div>
        ) : (
          <ul className="insights">
            {insights.slice(0, SHOWN_AT_ONCE).map((insight) => (
              <InsightItem key={insight.id} insight={insight} to={{ page: "insights", period, insight: insight.id }} />
            ))}
          </ul>
        )
      }
    </WidgetCard>
  );
}

function InsightItem({ insight, to }: { readonly insight: Insight; readonly to: Address }): ReactNode {
  const messages = useMessages();
  const { text } = messages;
  const title = titleOfInsight(messages, insight);
  return (
    <li>
      <svg className="severity" width="4" height="100%" aria-hidden="true">
        <rect width="4" height="100%" rx="2" fill={paintOf(insight.outcome)} />
      </svg>
      <h3>
        <Link to={to}>{title}</Link>
      </h3>
      <p>
        <bdi className="strong">{subjectOfInsight(messages, insight)}</bdi>: {explainInsight(messages, insight)}
      </p>
      <p className="insight-foot">
        <Link to={to} aria-label={`${text.insights.whatToDo}: ${title}`}>
          {text.insights.whatToDo}
        </Link>
        <span>{text.insights.certainty[insight.certainty]}</span>
      </p>
    </li>
  );
}

function insightRows(insights: readonly Insight[], messages: Messages): readonly (readonly CsvValue[])[] {
  const { text } = messages;
  const { insight: name, about, numbers, certainty } = text.dashboard.insights.columns;
  return [
    [name, about, numbers, certainty, text.insights.whatToDo],
    ...insights.map((insight) => [
      titleOfInsight(messages, insight),
      subjectOfInsight(messages, insight),
      explainInsight(messages, insight),
      insight.certainty,
      adviseInsight(messages, insight),
    ]),
  ];
}
