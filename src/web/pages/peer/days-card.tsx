import { type ReactNode, useId, useRef, useState } from "react";
import { DailyStack, dailyStackKey, dailyStackPoints } from "../../../charts/daily-stack.tsx";
import { DayAxis } from "../../../charts/day-axis.tsx";
import { daysBetween } from "../../../charts/flow-paths.ts";
import { StateStrip } from "../../../charts/state-strip.tsx";
import type { Direction } from "../../../model/delivery.ts";
import { addTlsCounts, emptyTlsCounts, TLS_OUTCOMES, type TlsCounts, totalOf } from "../../../model/tls.ts";
import { messagesAddress } from "../../address/formats/messages-address.ts";
import { peerPath } from "../../asking/questions.ts";
import { Card } from "../../parts/card.tsx";
import { ChartExplorer } from "../../parts/chart-explorer.tsx";
import { Legend } from "../../parts/legend.tsx";
import { MessageCount } from "../../parts/message-count.tsx";
import { PanelMenu } from "../../parts/panel-menu/panel-menu.tsx";
import { TableSwitch } from "../../parts/table-switch.tsx";
import { useWidth } from "../../parts/use-width.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { DaysTable } from "./days-table.tsx";
import { renderDayRows } from "./peer-csv.ts";
import type { PeerView } from "./peer-view.ts";

const ALONE_PX = 220;
const TOGETHER_PX = 120;
const TALL_PX = 200;
/** Beside the columns: the greatest count. */
const SCALE_PX = 36;

/** Messages per day by version, a chart and a strip for each direction. */
export function DaysCard({ view }: { readonly view: PeerView }): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const [isTable, setTable] = useState(false);
  const chart = useRef<HTMLDivElement>(null);
  const { answer } = view;
  const { from, to } = answer.chartRange;
  const days = daysBetween(from, to);
  const series = view.directions.map((direction) => ({ direction, daily: dailyOf(view, direction, days) }));
  const total = series.flatMap(({ daily }) => daily).reduce(addTlsCounts, emptyTlsCounts());
  return (
    <Card
      title={text.peer.perDay}
      subtitle={format.shortRange(from, to)}
      span="wide"
      menu={
        <PanelMenu
          panel={{
            title: `${text.peer.perDay} ${answer.peer}`,
            range: answer.chartRange,
            csv: () => renderDayRows(series, days, messages),
            chart,
            apiPath: peerPath(answer.period, answer.peer),
          }}
        />
      }
      foot={
        <>
          <TableSwitch isTable={isTable} setTable={setTable} />
          <Legend counts={total} />
        </>
      }
    >
      {isTable ? (
        <DaysTable series={series} days={days} view={view} />
      ) : (
        <div ref={chart} className="peer-days">
          {series.map((each) => (
            <DirectionDays key={each.direction} {...each} days={days} view={view} heightPx={series.length === 1 ? ALONE_PX : TOGETHER_PX} />
          ))}
        </div>
      )}
    </Card>
  );
}

interface DirectionDaysProps {
  readonly direction: Direction;
  readonly daily: readonly TlsCounts[];
  readonly days: readonly string[];
  readonly view: PeerView;
  readonly heightPx: number;
}

function DirectionDays({ direction, daily, days, view: { answer, address }, heightPx }: DirectionDaysProps): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const [place, width] = useWidth<HTMLDivElement>();
  const id = useId();
  const title = text.peers.directions[direction];
  const bins = days.map((day, index) => ({ from: day, to: day, counts: daily[index] ?? emptyTlsCounts() }));
  const chart = { bins, title, messages, id };
  const total = totalOf(daily.reduce(addTlsCounts, emptyTlsCounts()));
  const { from, to } = answer.chartRange;
  const open = (period: { readonly from: string; readonly to: string }) =>
    messagesAddress({ kind: "days", ...period }, { peer: answer.peer, direction });
  const addressOf = (key: string) => {
    const day = days.find((each) => key === dailyStackKey(id, each));
    return day === undefined ? null : open({ from: day, to: day });
  };
  return (
    <div className="direction-days">
      <h3>
        {title} <MessageCount count={total} to={open({ from, to })} label={`${title}, ${address.peer}`} />
      </h3>
      <div ref={place} className={heightPx > TALL_PX ? "stack-space tall" : "stack-space"}>
        {width > 0 && (
          <ChartExplorer finding={title} points={dailyStackPoints(chart, 0)} addressOf={addressOf}>
            <div className="stack-scale" aria-hidden="true">
              <span>{format.number(Math.max(...daily.map(totalOf)))}</span>
              <span>0</span>
            </div>
            <DailyStack {...chart} width={width - SCALE_PX} heightPx={heightPx} />
            <StateStrip strip={daily.map(worstOf)} from={from} to={to} title={`${answer.peer}, ${title}`} messages={messages} />
            <DayAxis days={days} widthPx={width - SCALE_PX} format={format} />
          </ChartExplorer>
        )}
      </div>
    </div>
  );
}

function dailyOf({ answer }: PeerView, direction: Direction, days: readonly string[]): readonly TlsCounts[] {
  const counts = new Map(answer.days.filter((day) => day.direction === direction).map((day) => [day.date, day.byTls]));
  return days.map((day) => counts.get(day) ?? emptyTlsCounts());
}

function worstOf(counts: TlsCounts) {
  return TLS_OUTCOMES.find((outcome) => counts[outcome] > 0) ?? null;
}
