import { type ReactNode, useRef } from "react";
import type { DayRange } from "../../../api/contract/day-range.ts";
import type { InsightAnswer } from "../../../api/contract/insights.ts";
import { outcomesToShow } from "../../../charts/tls-paint.tsx";
import { filterOfInsight } from "../../../insights/insight-messages.ts";
import { explainInsight, subjectOfInsight } from "../../../messages/explain-insight.ts";
import type { Messages } from "../../../messages/messages.ts";
import { forcesTls } from "../../../model/connector.ts";
import { addTlsCounts, emptyTlsCounts, type TlsCounts, totalOf } from "../../../model/tls.ts";
import { insightPath } from "../../asking/questions.ts";
import { PanelMenu } from "../../parts/panel-menu/panel-menu.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { InsightChart } from "./insight-chart.tsx";

interface WhatHappensCardProps {
  readonly answer: InsightAnswer;
  readonly about: { readonly timeZone: string; readonly stored: DayRange | null };
}

const DAY_MS = 86_400_000;

/** What happens, in words and day by day. */
export function WhatHappensCard({ answer, about }: WhatHappensCardProps): ReactNode {
  const messages = useMessages();
  const { text } = messages;
  const { insight, accounting, days, range } = answer;
  const chart = useRef<HTMLDivElement>(null);
  const hasChart = days.length > 0;
  return (
    <section className="card" aria-label={text.insightPage.whatHappens}>
      <header className="card-head">
        <h2>{text.insightPage.whatHappens}</h2>
        {hasChart && (
          <PanelMenu
            panel={{
              title: text.insightPage.whatHappens,
              range,
              csv: () => rowsOf(messages, days),
              chart,
              apiPath: insightPath(insight.id),
            }}
          />
        )}
      </header>
      <div className="insight-text">
        <p>
          <bdi className="strong">{subjectOfInsight(messages, insight)}</bdi>: {explainInsight(messages, insight)}{" "}
          {moreOf(messages, answer)}
        </p>
        {accounting !== null && <p className="quiet-text">{equationOf(messages, accounting)}</p>}
      </div>
      {hasChart && (
        <div ref={chart}>
          <InsightChart
            answer={answer}
            timeZone={about.timeZone}
            hasLinks={filterOfInsight(insight) !== null}
            oldest={about.stored?.from ?? range.from}
          />
        </div>
      )}
    </section>
  );
}

/** How it was before, and what else is to be known. */
function moreOf({ text, format }: Messages, answer: InsightAnswer): string {
  const { insight, connector, peerHostCount, connectorHostCount } = answer;
  const { someHosts, beforeNone, beforeShare, days, forcedMet } = text.insightPage;
  const { before, window, kind, outcome } = insight;
  const stretch = days(format, Math.max(1, Math.round((window.to - window.from) / DAY_MS)));
  const sentences: string[] = [];
  if (before !== null && kind !== "tls-downgrade") {
    sentences.push(before.messages === 0 ? beforeNone(stretch) : beforeShare(stretch, format.share(before.share)));
  }
  // The messages of the others show that the way as such is able to do better.
  if (peerHostCount > 0 && peerHostCount < connectorHostCount && insight.share < 1)
    sentences.push(someHosts(format, peerHostCount, connectorHostCount));
  const isOldTls = kind === "significant-tls10" || kind === "significant-tls11";
  if (isOldTls && connector !== null && forcesTls(connector)) sentences.push(forcedMet(text.tls[outcome]));
  return sentences.join(" ");
}

function equationOf({ text, format }: Messages, accounting: NonNullable<InsightAnswer["accounting"]>): string {
  const { linesRead, used, irrelevant, unrecognized } = accounting;
  return text.insightPage.equation(format.number(linesRead), format.number(used), format.number(irrelevant), format.number(unrecognized));
}

/** What the chart shows, for a spreadsheet. */
function rowsOf({ text }: Messages, days: InsightAnswer["days"]) {
  const total = days.reduce<TlsCounts>((sum, { byTls }) => addTlsCounts(sum, byTls), emptyTlsCounts());
  const outcomes = [...outcomesToShow(total), "unknown" as const];
  return [
    [text.report.columns.date, ...outcomes.map((outcome) => text.tls[outcome]), text.report.messages],
    ...days.map(({ date, byTls }) => [date, ...outcomes.map((outcome) => byTls[outcome]), totalOf(byTls)]),
  ];
}
