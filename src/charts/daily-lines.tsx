import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import type { ReactNode } from "react";
import type { Messages } from "../messages/messages.ts";
import type { ChartPoint, PointFact } from "./chart-point.ts";
import { spreadLabels } from "./spread-labels.ts";
import { wrapLabel } from "./wrap-label.ts";

/** How a line is told from its neighbours without colour. */
export type LineMark = "circle" | "square" | "diamond" | "triangle";

export interface DailySeries {
  readonly key: string;
  readonly label: string;
  /** A word after the sum: `no connector`. */
  readonly note: string | null;
  readonly mark: LineMark;
  /** Messages of each day. */
  readonly values: readonly number[];
}

export interface DailyLinesProps {
  readonly days: readonly string[];
  readonly total: readonly number[];
  readonly series: readonly DailySeries[];
  /** The total of the days that the period is held against, matched by their place; there may be fewer or more of them. */
  readonly before?: { readonly label: string; readonly values: readonly number[] } | undefined;
  /** Pixels; the chart is drawn for this width, so that its text keeps its size. */
  readonly width: number;
  readonly caption: string;
  /** IANA zone in which the days begin. */
  readonly timeZone: string;
  readonly messages: Messages;
}

const HEIGHT = 300;
const TOP = 16;
const BOTTOM = 32;
const LEFT = 52;
const NARROW = 520;
/** What the widest of the fonts in use lets stand beside the plot. */
const LABEL_CHARACTERS = 20;
/** With more days than this, marks would touch. */
const MOST_MARKS = 31;

const DASHES: Readonly<Record<LineMark, string | undefined>> = { circle: undefined, square: "6 4", diamond: "2 3", triangle: "8 3 2 3" };
const TONES: Readonly<Record<LineMark, string>> = {
  circle: "var(--accent)",
  square: "var(--accent)",
  diamond: "var(--ink)",
  triangle: "var(--ink-2)",
};

/** Thin and dotted: what was is not what is. */
const BEFORE_LINE = { fill: "none", stroke: "var(--ink-3)", strokeWidth: 1.25, strokeDasharray: "1 3", strokeLinecap: "round" } as const;

interface Plot {
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly ticks: readonly number[];
}

/** The days, each with its total and the messages of every way. */
export function dailyLinesPoints({
  days,
  total,
  series,
  before,
  messages,
}: Omit<DailyLinesProps, "width" | "caption" | "timeZone">): readonly ChartPoint[] {
  const { text, format } = messages;
  const shown = series.length < 2 ? series : [{ key: "total", label: text.report.total, values: total }, ...series];
  return days.map((day, index) => ({
    key: day,
    row: 0,
    title: format.weekday(day),
    facts: [
      ...shown.map(({ label, values }) => ({ outcome: null, name: label, value: format.number(values[index] ?? 0) })),
      ...[before?.values[index]]
        .filter((value) => value !== undefined)
        .map((value) => beforeFact(before?.label ?? "", format.number(value))),
    ],
  }));
}

function beforeFact(name: string, value: string): PointFact {
  return { outcome: null, name, value };
}

/** What the lines show, as a sentence. */
export function dailyLinesFinding(days: readonly string[], total: readonly number[], { text, format }: Messages): string {
  const busiest = total.reduce((best, value, index) => (value > (total[best] ?? 0) ? index : best), 0);
  const sum = total.reduce((reached, value) => reached + value, 0);
  return text.chart.dailyLines(format, sum, format.weekday(days[busiest] ?? ""), total[busiest] ?? 0);
}

/** Messages per day: the total as an area, each way as a line with its own mark and dash, named at its end. */
export function DailyLines(props: DailyLinesProps): ReactNode {
  const { days, total, series, before, width, caption, timeZone, messages } = props;
  const plot = plotOf(props);
  const drawArea = area<number>()
    .x((_, index) => plot.x(index))
    .y0(plot.y(0))
    .y1(plot.y);
  const drawLine = line<number>()
    .x((_, index) => plot.x(index))
    .y(plot.y);
  return (
    <figure className="daily-lines">
      <svg
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={dailyLinesFinding(days, total, messages)}
      >
        <ValueAxis plot={plot} messages={messages} />
        <path d={drawArea(total) ?? ""} fill="var(--track)" />
        <path d={drawLine(total) ?? ""} fill="none" stroke="var(--ink-3)" strokeWidth="1.500" />
        {before !== undefined && <path d={drawLine(before.values.slice(0, days.length)) ?? ""} {...BEFORE_LINE} />}
        <DayStrips days={days} plot={plot} />
        {series.map((one) => (
          <g key={one.key}>
            <path d={drawLine(one.values) ?? ""} fill="none" stroke={TONES[one.mark]} strokeWidth="2" strokeDasharray={DASHES[one.mark]} />
            {days.length <= MOST_MARKS &&
              one.values.map((value, index) => <Mark key={days[index]} mark={one.mark} x={plot.x(index)} y={plot.y(value)} />)}
          </g>
        ))}
        {width >= NARROW && <EndLabels {...props} plot={plot} />}
        <DayAxis days={days} plot={plot} messages={messages} />
      </svg>
      {width < NARROW && <LineLegend {...props} />}
      <figcaption>
        <span className="visually-hidden">{caption}. </span>
        {before !== undefined && <BeforeKey label={before.label} />}
        {messages.text.report.timeZone(timeZone)}
      </figcaption>
    </figure>
  );
}

function BeforeKey({ label }: { readonly label: string }): ReactNode {
  return (
    <span className="before-key">
      <svg width="20" height="8" aria-hidden="true">
        <path d="M0 4H20" {...BEFORE_LINE} />
      </svg>
      {label}
    </span>
  );
}

/** What of the plot belongs to a day, with a line that shows when the day is reached. */
function DayStrips({ days, plot }: { readonly days: readonly string[]; readonly plot: Plot }): ReactNode {
  const half = days.length < 2 ? (plot.right - plot.left) / 2 : (plot.x(1) - plot.x(0)) / 2;
  return days.map((day, index) => (
    <g key={day} data-point={day}>
      <rect x={plot.x(index) - half} y={TOP} width={2 * half} height={HEIGHT - BOTTOM - TOP} fill="transparent" />
      <path className="guide" d={`M${plot.x(index)} ${TOP}V${HEIGHT - BOTTOM}`} stroke="none" />
    </g>
  ));
}

function plotOf({ days, total, series, before, width }: DailyLinesProps): Plot {
  const highest = max([total, before?.values.slice(0, days.length) ?? [], ...series.map((one) => one.values)].flat()) ?? 0;
  const right = width - (width < NARROW ? 28 : 168);
  const scale = scaleLinear([0, Math.max(4, highest)], [HEIGHT - BOTTOM, TOP]).nice(4);
  const ticks = scale.ticks(4).filter(Number.isInteger);
  const step = (right - LEFT) / Math.max(1, days.length - 1);
  return {
    x: (index) => (days.length === 1 ? (LEFT + right) / 2 : LEFT + index * step),
    y: (value) => scale(value),
    left: LEFT,
    right,
    ticks,
  };
}

function ValueAxis({ plot, messages }: { readonly plot: Plot; readonly messages: Messages }): ReactNode {
  return plot.ticks.map((tick) => (
    <g key={tick}>
      <line x1={plot.left} x2={plot.right} y1={plot.y(tick)} y2={plot.y(tick)} stroke={tick === 0 ? "var(--line-strong)" : "var(--line)"} />
      <text x={plot.left - 10} y={plot.y(tick) + 4} textAnchor="end">
        {messages.format.number(tick)}
      </text>
    </g>
  ));
}

function DayAxis({
  days,
  plot,
  messages,
}: {
  readonly days: readonly string[];
  readonly plot: Plot;
  readonly messages: Messages;
}): ReactNode {
  const few = days.length <= 10;
  const width = plot.right - plot.left;
  const step = Math.max(1, Math.ceil(days.length / Math.max(2, Math.floor(width / (few ? 48 : 64)))));
  return days.map((day, index) => {
    // Counted from the newest day, so that it is always named.
    if ((days.length - 1 - index) % step !== 0) return null;
    return (
      <text key={day} x={plot.x(index)} y={HEIGHT - BOTTOM + 20} textAnchor="middle">
        {few ? messages.format.axisDay(day) : messages.format.shortDay(day)}
      </text>
    );
  });
}

/** Where there is no room beside the lines, their names stand below them. */
function LineLegend({ total, series, messages }: DailyLinesProps): ReactNode {
  const { text, format } = messages;
  const sumOf = (values: readonly number[]) => format.number(values.reduce((sum, value) => sum + value, 0));
  return (
    <ul className="line-legend">
      {series.length > 1 && (
        <li>
          <svg width="28" height="10" aria-hidden="true">
            <rect y="1" width="28" height="9" fill="var(--track)" />
            <path d="M0 1H28" stroke="var(--ink-3)" strokeWidth="1.500" />
          </svg>
          {text.report.total}
          <span>{sumOf(total)}</span>
        </li>
      )}
      {series.map((one) => (
        <li key={one.key}>
          <svg width="28" height="10" aria-hidden="true">
            <path d="M0 5H28" stroke={TONES[one.mark]} strokeWidth="2" strokeDasharray={DASHES[one.mark]} />
            <Mark mark={one.mark} x={14} y={5} />
          </svg>
          <bdi>{one.label}</bdi>
          <span>{sumOf(one.values)}</span>
        </li>
      ))}
    </ul>
  );
}

function EndLabels({ total, series, messages, plot }: DailyLinesProps & { readonly plot: Plot }): ReactNode {
  const { text, format } = messages;
  const labelled = series.length < 2 ? series : [{ key: "total", label: text.report.total, note: null, values: total }, ...series];
  const wanted = labelled.map((one) => plot.y(one.values.at(-1) ?? 0));
  const placed = spreadLabels(wanted, 34, TOP + 4, HEIGHT - BOTTOM - 8);
  const x = plot.right + 14;
  return labelled.map((one, index) => (
    <g key={one.key} transform={`translate(${x} ${placed[index]})`}>
      {/* Only a chosen connector has a long name, and the place for it: it stands alone. */}
      {wrapLabel(one.label, LABEL_CHARACTERS, labelled.length === 1 ? 2 : 1).map((line, row, { length }) => (
        <text key={line} className="line-name" y={(row + 1 - length) * 14}>
          {line}
        </text>
      ))}
      <text y="14">
        {format.number(one.values.reduce((sum, value) => sum + value, 0))}
        {one.note !== null ? ` · ${one.note}` : ""}
      </text>
    </g>
  ));
}

function Mark({ mark, x, y }: { readonly mark: LineMark; readonly x: number; readonly y: number }): ReactNode {
  const paint = { fill: TONES[mark], stroke: "var(--surface)", strokeWidth: 1.5 };
  if (mark === "circle") return <circle cx={x} cy={y} r="4" {...paint} />;
  if (mark === "square") return <rect x={x - 4} y={y - 4} width="8" height="8" {...paint} />;
  if (mark === "diamond") return <path d={`M${x} ${y - 5}l5 5-5 5-5-5Z`} {...paint} />;
  return <path d={`M${x} ${y - 5}l5 9h-10Z`} {...paint} />;
}
