import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import type { ReactNode } from "react";
import type { Messages } from "../messages/messages.ts";
import type { SessionColumn } from "./session-columns.ts";
import { sessionFinding } from "./session-points.ts";
import { timeTicks } from "./time-ticks.ts";
import { Hatch, paintOf } from "./tls-paint.tsx";

export interface DailySessionsProps {
  readonly columns: readonly SessionColumn[];
  /** Pixels; the chart is drawn for this width, so that its text keeps its size. */
  readonly width: number;
  readonly messages: Messages;
  /** Unique in the document. */
  readonly id: string;
}

/** A lane of columns from `top` to `foot`, pixels from the chart's top. */
interface Lane {
  readonly top: number;
  readonly foot: number;
}

interface Plot extends DailySessionsProps {
  readonly step: number;
  readonly gap: number;
  readonly hatch: string | undefined;
}

const LEFT = 56;
const ALL: Lane = { top: 12, foot: 148 };
/** Failed sessions alone, on their own scale: among all of them a few would not be seen. */
const FAILED: Lane = { top: 188, foot: 256 };
const DAYS_PX = 24;
const WIDEST_BAR = 56;
/** Room for a day and a month in any language: then every column is named. */
const LABEL_PX = 76;
/** Narrower columns are not hatched: the stripes would not show. */
const LEAST_HATCHED = 4;

/** A column a day: all sessions with the failed ones at the foot, and below these alone. */
export function DailySessions(props: DailySessionsProps): ReactNode {
  const { columns, width, messages, id } = props;
  const step = Math.max(0, width - LEFT) / Math.max(1, columns.length);
  const gap = Math.min(4, step / 4);
  const plot: Plot = { ...props, step, gap, hatch: step - gap > LEAST_HATCHED ? `${id}-hatch` : undefined };
  const hasFailed = columns.some(({ failed }) => failed > 0);
  const height = FAILED.foot + DAYS_PX;
  return (
    <figure className="daily-sessions">
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={sessionFinding(columns, messages)}>
        <Hatch id={`${id}-hatch`} />
        {columns.map(({ from }, index) => (
          <g key={from} data-point={from}>
            <rect className="strip" x={LEFT + index * step} y={ALL.top} width={step} height={FAILED.foot - ALL.top} fill="transparent" />
          </g>
        ))}
        <SessionLane plot={plot} />
        <text className="lane-name" x={LEFT} y={FAILED.top - 14}>
          {hasFailed ? messages.text.tlsReports.daily.enlarged : messages.text.tlsReports.daily.noneFailed}
        </text>
        {hasFailed && <FailedLane plot={plot} />}
        <Foot lane={FAILED} width={width} />
        <Days plot={plot} y={height - 8} />
      </svg>
      <figcaption className="visually-hidden">{messages.text.tlsReports.daily.title}</figcaption>
    </figure>
  );
}

function SessionLane({ plot }: { readonly plot: Plot }): ReactNode {
  const { columns, width } = plot;
  const y = scaleOf(ALL, Math.max(4, max(columns, ({ sessions }) => sessions) ?? 0));
  return (
    <>
      <Axis lane={ALL} scale={y} plot={plot} ticks={4} />
      {columns.map(({ from, sessions, failed }, index) => (
        <g key={from} className="column">
          <Bar plot={plot} index={index} from={y(sessions)} to={y(failed)} fill={paintOf("encrypted")} />
          <Bar plot={plot} index={index} from={y(failed)} to={y(0)} fill={failedPaint(plot)} />
        </g>
      ))}
      <Foot lane={ALL} width={width} />
    </>
  );
}

function FailedLane({ plot }: { readonly plot: Plot }): ReactNode {
  const y = scaleOf(FAILED, max(plot.columns, ({ failed }) => failed) ?? 1);
  return (
    <>
      <Axis lane={FAILED} scale={y} plot={plot} ticks={2} />
      {plot.columns.map(({ from, failed }, index) => (
        <g key={from} className="column">
          <Bar plot={plot} index={index} from={y(failed)} to={y(0)} fill={failedPaint(plot)} />
        </g>
      ))}
    </>
  );
}

type Scale = ReturnType<typeof scaleOf>;

function scaleOf({ top, foot }: Lane, most: number) {
  return scaleLinear([0, most], [foot, top]).nice(2);
}

function failedPaint({ hatch }: Plot): string {
  return paintOf("none", hatch);
}

interface BarProps {
  readonly plot: Plot;
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly fill: string;
}

/** What is there at all keeps a pixel. */
function Bar({ plot: { step, gap }, index, from, to, fill }: BarProps): ReactNode {
  if (to <= from) return null;
  const height = Math.max(1, to - from);
  const width = Math.min(WIDEST_BAR, step - gap);
  return <rect x={LEFT + (index + 0.5) * step - width / 2} y={to - height} width={width} height={height} fill={fill} />;
}

interface AxisProps {
  readonly lane: Lane;
  readonly scale: Scale;
  readonly plot: Plot;
  readonly ticks: number;
}

function Axis({ lane, scale, plot, ticks }: AxisProps): ReactNode {
  const whole = scale.ticks(ticks).filter(Number.isInteger);
  return whole.map((tick) => (
    <g key={tick}>
      {scale(tick) < lane.foot && <line x1={LEFT} x2={plot.width} y1={scale(tick)} y2={scale(tick)} stroke="var(--line)" />}
      <text x={LEFT - 8} y={scale(tick) + 4} textAnchor="end">
        {plot.messages.format.number(tick)}
      </text>
    </g>
  ));
}

function Foot({ lane, width }: { readonly lane: Lane; readonly width: number }): ReactNode {
  return <line x1={LEFT} x2={width} y1={lane.foot} y2={lane.foot} stroke="var(--line-strong)" />;
}

function Days({ plot, y }: { readonly plot: Plot; readonly y: number }): ReactNode {
  const { columns, width, step, messages } = plot;
  if (step >= LABEL_PX) {
    return columns.map(({ from }, index) => (
      <text key={from} x={LEFT + (index + 0.5) * step} y={y} textAnchor="middle">
        {messages.format.shortDay(from)}
      </text>
    ));
  }
  const ticks = timeTicks(
    columns.map(({ from, to }) => ({ from, to, counts: null })),
    width - LEFT,
  );
  return ticks.map(({ column, day, isNewest }) => (
    <text key={day} x={isNewest ? width : LEFT + column * step} y={y} textAnchor={isNewest ? "end" : "start"}>
      {messages.format.shortDay(day)}
    </text>
  ));
}
