import { type ReactNode, useId, useMemo, useState } from "react";
import type { InsightAnswer } from "../../../api/contract/insights.ts";
import { binDays } from "../../../charts/bin-days.ts";
import { dailyStackPoints } from "../../../charts/daily-stack.tsx";
import { DailyVersions, dailyVersionsFinding } from "../../../charts/daily-versions.tsx";
import { daysBetween } from "../../../charts/flow-paths.ts";
import { outcomesToShow, Swatch } from "../../../charts/tls-paint.tsx";
import { filterOfSubject } from "../../../insights/insight-messages.ts";
import { subjectOfInsight } from "../../../messages/explain-insight.ts";
import type { Messages } from "../../../messages/messages.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import { dayOf } from "../../../model/day.ts";
import { addTlsCounts, emptyTlsCounts, TLS_OUTCOMES, type TlsCounts, type TlsOutcome, totalOf } from "../../../model/tls.ts";
import { messagesAddress } from "../../address/formats/messages-address.ts";
import { ChartExplorer } from "../../parts/chart-explorer.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { TableSwitch } from "../../parts/table-switch.tsx";
import { useWidth } from "../../parts/use-width.ts";
import { useMessages } from "../../preferences/messages-context.tsx";

interface InsightChartProps {
  readonly answer: InsightAnswer;
  readonly timeZone: string;
  readonly hasLinks: boolean;
  /** The day of the store's oldest mail: what was before is not there to be shown. */
  readonly oldest: string;
}

const NARROW_PX = 520;

/** Messages per day of what a finding is about, the day on which it began marked; each day opens its messages. */
export function InsightChart({ answer, timeZone, hasLinks, oldest }: InsightChartProps): ReactNode {
  const messages = useMessages();
  const { text } = messages;
  const [place, width] = useWidth<HTMLElement>();
  const [isTable, setTable] = useState(false);
  const id = useId();
  const { insight, range } = answer;
  const from = oldest > range.from && oldest <= range.to ? oldest : range.from;
  const days = useMemo(() => daysBetween(from, range.to), [from, range.to]);
  const daily = useMemo(() => dailyOf(answer.days, days), [answer.days, days]);
  const title = subjectOfInsight(messages, insight);
  const bins = days.map((day, index) => ({ from: day, to: day, counts: daily[index] ?? emptyTlsCounts() }));
  const chart = { daily, days, bins, title, messages, id };
  const total = daily.reduce<TlsCounts>(addTlsCounts, emptyTlsCounts());
  const addressOf = (key: string) => {
    const day = key.slice(id.length + 1);
    return messagesAddress({ kind: "days", from: day, to: day }, filterOfSubject(insight));
  };
  return (
    <div className="insight-chart">
      <div className="chart-head not-drawn">
        <h3>{text.insightPage.perDay}</h3>
        <TableSwitch isTable={isTable} setTable={setTable} />
      </div>
      {isTable ? (
        <DataTable title={`${text.insightPage.perDay}, ${title}`} {...tableOf(messages, days, daily)} />
      ) : (
        <figure ref={place} className="measured">
          <ChartExplorer
            finding={dailyVersionsFinding(chart)}
            points={dailyStackPoints({ ...chart, bins: binDays(days, daily, days.length) }, 0)}
            {...(hasLinks ? { addressOf } : {})}
          >
            {width > 0 && (
              <DailyVersions {...chart} mark={markOf(messages, answer, timeZone)} notes={notesOf(messages, answer)} width={width} />
            )}
          </ChartExplorer>
          {width > 0 && width < NARROW_PX && (
            <ul className="legend">
              {TLS_OUTCOMES.filter((outcome) => total[outcome] > 0).map((outcome) => (
                <li key={outcome}>
                  <Swatch outcome={outcome} />
                  {text.tls[outcome]}
                </li>
              ))}
            </ul>
          )}
          <figcaption className="visually-hidden">
            {text.insightPage.perDay}, {title}
          </figcaption>
        </figure>
      )}
    </div>
  );
}

function dailyOf(counted: InsightAnswer["days"], days: readonly string[]): readonly TlsCounts[] {
  const byDate = new Map(counted.map(({ date, byTls }) => [date, byTls]));
  return days.map((day) => byDate.get(day) ?? emptyTlsCounts());
}

/** Which hosts of the connector used an outcome in the window: its name, or how many. */
function notesOf({ text, format }: Messages, { connectorHosts, connectorHostCount }: InsightAnswer): Partial<Record<TlsOutcome, string>> {
  const notes: Partial<Record<TlsOutcome, string>> = {};
  if (connectorHostCount > connectorHosts.length) return notes;
  for (const outcome of TLS_OUTCOMES) {
    const [first, ...others] = connectorHosts.filter(({ byTls }) => byTls[outcome] > 0);
    if (first === undefined) continue;
    notes[outcome] = others.length === 0 ? renderVisibleText(first.host) : text.insightPage.hosts(format, others.length + 1);
  }
  return notes;
}

/** `3 Nov, 08:51: first TLS 1.0` */
function markOf({ text, format }: Messages, { insight, firstAt }: InsightAnswer, timeZone: string) {
  const { since, outcome, kind } = insight;
  if (since === null || since.orEarlier || kind === "unknown-tls") return null;
  const day = firstAt === null ? since.day : dayOf(firstAt, timeZone);
  const labelWith = (moment: string) => text.insightPage.firstOf(moment, text.tls[outcome]);
  const shortLabel = labelWith(format.shortDay(day));
  return { day, label: firstAt === null ? shortLabel : labelWith(format.moment(firstAt, timeZone)), shortLabel };
}

function tableOf({ text, format }: Messages, days: readonly string[], daily: readonly TlsCounts[]) {
  const total = daily.reduce<TlsCounts>(addTlsCounts, emptyTlsCounts());
  const outcomes = outcomesToShow(total);
  return {
    columns: [text.report.columns.date, ...outcomes.map((outcome) => text.tls[outcome]), text.tls.unknown, text.report.messages],
    rows: days.map((day, index) => {
      const counts = daily[index] ?? emptyTlsCounts();
      const figures = [...outcomes.map((outcome) => counts[outcome]), counts.unknown, totalOf(counts)];
      return [format.weekday(day), ...figures.map(format.number)];
    }),
  };
}
