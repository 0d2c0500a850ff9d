import type { ReactNode } from "react";
import { paintOf } from "../../../charts/tls-paint.tsx";
import type { Insight } from "../../../insights/insight.ts";
import { explainInsight, subjectOfInsight, titleOfInsight } from "../../../messages/explain-insight.ts";
import { Link } from "../../address/link.tsx";
import type { PeriodChoice } from "../../address/period-choice.ts";
import { useInsights } from "../../asking/questions.ts";
import { useMessages } from "../../preferences/messages-context.tsx";

const NAMED = 2;

/** The most urgent finding, and the way to the others. Nothing where nothing was found. */
export function InsightsBanner({ period }: { readonly period: PeriodChoice }): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const { data } = useInsights();
  const [first, ...others] = data?.insights ?? [];
  if (first === undefined) return null;
  return (
    <section className="note insight-note" aria-label={text.insights.title}>
      <svg className="severity" width="4" height="100%" aria-hidden="true">
        <rect width="4" height="100%" rx="2" fill={paintOf(first.outcome)} />
      </svg>
      <div>
        <Link className="strong" to={{ page: "insights", period, insight: first.id }}>
          {titleOfInsight(messages, first)}
        </Link>
        <p className="second">
          <bdi className="strong">{subjectOfInsight(messages, first)}</bdi>: {explainInsight(messages, first)}
          {others.length > 0 && <OtherConnectors insights={others} />}
        </p>
      </div>
      {others.length > 0 && (
        <Link className="control" to={{ page: "flow", period, flyout: null }}>
          {text.insights.more(format, others.length)}
        </Link>
      )}
    </section>
  );
}

function OtherConnectors({ insights }: { readonly insights: readonly Insight[] }): ReactNode {
  const messages = useMessages();
  const { text } = messages;
  return (
    <>
      {" "}
      {text.report.otherFindings}{" "}
      {insights.slice(0, NAMED).map((insight, index) => (
        <span key={insight.id}>
          {index > 0 && ", "}
          <bdi>{subjectOfInsight(messages, insight)}</bdi>
        </span>
      ))}
      {insights.length > NAMED ? " …" : "."}
    </>
  );
}
