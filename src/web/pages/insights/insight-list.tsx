import type { ReactNode } from "react";
import type { AboutAnswer } from "../../../api/contract/about.ts";
import type { Insight } from "../../../insights/insight.ts";
import { explainInsight, subjectOfInsight, titleOfInsight } from "../../../messages/explain-insight.ts";
import type { Messages } from "../../../messages/messages.ts";
import { dayOf } from "../../../model/day.ts";
import type { PeriodChoice } from "../../address/period-choice.ts";
import { INSIGHTS_PATH, useInsights } from "../../asking/questions.ts";
import { PageSkeleton } from "../../parts/page-skeleton.tsx";
import { PanelMenu } from "../../parts/panel-menu/panel-menu.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { sinceInShort, sureInShort } from "./insight-facts.ts";
import { InsightTable } from "./insight-table.tsx";

interface InsightListProps {
  readonly period: PeriodChoice;
  readonly about: AboutAnswer;
}

/** All findings, most urgent first, and below them those that were put aside. */
export function InsightList({ period, about }: InsightListProps): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const { data, error, refetch } = useInsights();
  const { timeZone } = about;
  return (
    <>
      <div className="page-head">
        <h1>{text.insightPage.title}</h1>
        {data !== undefined && <WindowNote insights={[...data.insights, ...data.snoozed]} timeZone={timeZone} />}
      </div>
      {error !== null && <ProblemNote problem={error} retry={() => void refetch()} stale={data !== undefined} />}
      {data === undefined && error === null && <PageSkeleton heights={[360]} />}
      {data !== undefined && (
        <section className="card insight-list" aria-label={text.insightPage.open(format, data.insights.length)}>
          <header className="card-head">
            <h2>{text.insightPage.open(format, data.insights.length)}</h2>
            {data.insights.length > 0 && (
              <PanelMenu
                panel={{ title: text.insightPage.title, csv: () => rowsOf(messages, data.insights, timeZone), apiPath: INSIGHTS_PATH }}
              />
            )}
          </header>
          {data.insights.length > 0 && <InsightTable areSnoozed={false} insights={data.insights} period={period} timeZone={timeZone} />}
          {data.insights.length === 0 && (
            <div className="nothing">
              <p className="quiet-text">{text.insights.checked}</p>
            </div>
          )}
        </section>
      )}
      {data !== undefined && data.snoozed.length > 0 && (
        <section className="card insight-list snoozed" id="snoozed" aria-label={text.insights.snooze.count(format, data.snoozed.length)}>
          <header className="card-head">
            <h2>{text.insights.snooze.count(format, data.snoozed.length)}</h2>
          </header>
          <InsightTable areSnoozed insights={data.snoozed} period={period} timeZone={timeZone} />
        </section>
      )}
    </>
  );
}

function WindowNote({ insights, timeZone }: { readonly insights: readonly Insight[]; readonly timeZone: string }): ReactNode {
  const { text, format } = useMessages();
  const window = insights[0]?.window;
  if (window === undefined) return null;
  const days = format.dayRange(dayOf(window.from, timeZone), dayOf(window.to - 1, timeZone));
  return <p className="quiet-text small">{text.insightPage.window(days)}</p>;
}

/** What the list shows, for a spreadsheet. */
function rowsOf(messages: Messages, insights: readonly Insight[], timeZone: string) {
  const { columns } = messages.text.insightPage;
  return [
    [
      columns.finding,
      columns.who,
      columns.messages,
      columns.share,
      columns.since,
      columns.certainty,
      messages.text.insightPage.whatHappens,
    ],
    ...insights.map((insight) => [
      titleOfInsight(messages, insight),
      subjectOfInsight(messages, insight),
      insight.messages,
      insight.share,
      sinceInShort(messages, insight, timeZone),
      sureInShort(messages, insight),
      explainInsight(messages, insight),
    ]),
  ];
}
