import type { ReactNode } from "react";
import { paintOf } from "../../../charts/tls-paint.tsx";
import type { Insight } from "../../../insights/insight.ts";
import { explainInsight, subjectOfInsight, titleOfInsight } from "../../../messages/explain-insight.ts";
import { keyOfPath } from "../../../model/flow-path.ts";
import type { ConnectorsAddress } from "../../address/formats/connectors-address.ts";
import { Link } from "../../address/link.tsx";
import { useInsights } from "../../asking/questions.ts";
import { useMessages } from "../../preferences/messages-context.tsx";

const NAMED = 2;

/** The most urgent finding about a way that mail takes, that of the chosen one before others, and the way to the others. Nothing where nothing was found. */
export function InsightsBanner({ address: { period, show } }: { readonly address: ConnectorsAddress }): ReactNode {
  const messages = useMessages();
  const { text } = messages;
  const { data } = useInsights();
  const [first, ...others] = orderFindings(data?.insights ?? [], show);
  if (first === undefined) return null;
  const addressOf = ({ id }: Insight) => ({ page: "insights", period, insight: id }) as const;
  const named = others.slice(0, NAMED);
  return (
    <section className="note insight-note" aria-label={text.insights.title}>
      <svg className="severity" width="4" height="100%" aria-hidden="true">
        <rect width="4" height="100%" rx="2" fill={paintOf(first.outcome)} />
      </svg>
      <div>
        <Link className="strong" to={addressOf(first)}>
          {titleOfInsight(messages, first)}
        </Link>
        <p className="second">
          <bdi className="strong">{subjectOfInsight(messages, first)}</bdi>: {explainInsight(messages, first)}
          {named.length > 0 && ` ${text.report.otherFindings} `}
          {named.map((insight, index) => (
            <span key={insight.id}>
              {index > 0 && ", "}
              <Link to={addressOf(insight)}>
                <bdi>{subjectOfInsight(messages, insight)}</bdi>
              </Link>{" "}
              ({messages.format.share(insight.share)})
            </span>
          ))}
          {named.length > 0 && (others.length > NAMED ? " …" : ".")}
        </p>
      </div>
      {others.length > NAMED ? (
        <Link className="control" to={{ page: "insights", period, insight: null }}>
          {text.insights.more(messages.format, others.length)}
        </Link>
      ) : (
        <Link className="control" to={addressOf(first)}>
          {text.report.openInsight}
        </Link>
      )}
    </section>
  );
}

/** Those about a way, the chosen one's first; each way once, by its most urgent finding. */
function orderFindings(insights: readonly Insight[], show: string | null): readonly Insight[] {
  const byWay = new Map<string, Insight>();
  for (const insight of insights) {
    const { direction, path, connector } = insight;
    if (path === null || direction === null || direction === "submission") continue;
    const way = keyOfPath({ direction, path, connector });
    if (!byWay.has(way)) byWay.set(way, insight);
  }
  return [...byWay].toSorted(([left], [right]) => Number(right === show) - Number(left === show)).map(([, insight]) => insight);
}
