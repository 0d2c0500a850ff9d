import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import type { ReactNode } from "react";
import type { Messages } from "../messages/messages.ts";
import { addTlsCounts, emptyTlsCounts, TLS_OUTCOMES, type TlsCounts, type TlsOutcome, totalOf } from "../model/tls.ts";
import { spreadLabels } from "./spread-labels.ts";
import { timeTicks } from "./time-ticks.ts";
import { Hatch, paintOf, shareBelowTls12 } from "./tls-paint.tsx";

/** A day to mark, and what is to be said of it. */
export interface DayMark {
  readonly day: string;
  readonly label: string;
  /** The same for little room. */
  readonly shortLabel: string;
}

export interface DailyVersionsProps {
  readonly daily: readonly TlsCounts[];
  /** The days, as many as there are counts. */
  readonly days: readonly string[];
  /** What is shown, for the name: `Contoso`. */
  readonly title: string;
  readonly mark: DayMark | null;
  /** Below the name of an outcome: who used it. */
  readonly notes: Readonly<Partial<Record<TlsOutcome, string>>>;
  /** Pixels; the chart is drawn for this width, so that its text keeps its size. */
  readonly width: number;
  readonly messages: Messages;
  /** Unique in the document; the points' keys begin with it. */
  readonly id: string;
}

const HEIGHT = 224;
const TOP = 28;
const BOTTOM = 28;
const LEFT = 40;
const NARROW = 520;
const LABELS = 116;
const LABELS_WITH_NOTES = 196;
/** What the widest of the fonts in use takes for one character. */
const CHARACTER_PX = 7;
const NOTE_CHARACTERS = 22;
/** Lower parts are not hatched: the stripes would not show. */
const LEAST_HATCHED = 4;

interface Plot {
  readonly y: (value: number) => number;
  readonly step: number;
  readonly gap: number;
  readonly right: number;
  readonly ticks: readonly number[];
}

/** What the chart shows, as a sentence. */
export function dailyVersionsFinding({ daily, title, messages }: Pick<DailyVersionsProps, "daily" | "title" | "messages">): string {
  const total = daily.reduce(addTlsCounts, emptyTlsCounts());
  return messages.text.chart.dailyStack(messages.format, title, totalOf(total), shareBelowTls12(total));
}

/** A column per day, the weakest outcome at the foot where small counts are seen best; what each colour means is named at the end. */
export function DailyVersions(props: DailyVersionsProps): ReactNode {
  const { daily, days, mark, width, id } = props;
  const plot = plotOf(props);
  const hatch = plot.step - plot.gap > LEAST_HATCHED ? `${id}-hatch` : undefined;
  return (
    <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={dailyVersionsFinding(props)}>
      {hatch !== undefined && <Hatch id={hatch} />}
      <ValueAxis plot={plot} messages={props.messages} />
      {days.map((day, index) => (
        <g key={day} data-point={`${id} ${day}`}>
          <rect
            className="strip"
            x={LEFT + index * plot.step}
            y={TOP}
            width={plot.step}
            height={HEIGHT - TOP - BOTTOM}
            fill="transparent"
          />
          {stackOf(daily[index] ?? emptyTlsCounts(), plot).map(({ outcome, y, height }) => (
            <rect
              key={outcome}
              x={LEFT + index * plot.step + plot.gap / 2}
              y={y}
              width={plot.step - plot.gap}
              height={height}
              fill={height > LEAST_HATCHED ? paintOf(outcome, hatch) : paintOf(outcome)}
            />
          ))}
        </g>
      ))}
      <line x1={LEFT} x2={plot.right} y1={plot.y(0)} y2={plot.y(0)} stroke="var(--line-strong)" />
      {mark !== null && days.includes(mark.day) && <Mark {...props} mark={mark} plot={plot} />}
      {width >= NARROW && <EndLabels {...props} plot={plot} hatch={hatch} />}
      <DayAxis {...props} plot={plot} />
    </svg>
  );
}

function plotOf({ daily, days, width, notes }: DailyVersionsProps): Plot {
  const labels = Object.keys(notes).length === 0 ? LABELS : LABELS_WITH_NOTES;
  const right = width - (width < NARROW ? 8 : labels);
  const scale = scaleLinear([0, Math.max(4, max(daily, totalOf) ?? 0)], [HEIGHT - BOTTOM, TOP]).nice(4);
  const step = (right - LEFT) / Math.max(1, days.length);
  return { y: (value) => scale(value), step, gap: Math.min(4, step / 4), right, ticks: scale.ticks(4).filter(Number.isInteger) };
}

function ValueAxis({ plot, messages }: { readonly plot: Plot; readonly messages: Messages }): ReactNode {
  return plot.ticks.map((tick) => (
    <g key={tick}>
      {tick > 0 && <line x1={LEFT} x2={plot.right} y1={plot.y(tick)} y2={plot.y(tick)} stroke="var(--line)" />}
      <text x={LEFT - 8} y={plot.y(tick) + 4} textAnchor="end">
        {messages.format.number(tick)}
      </text>
    </g>
  ));
}

function DayAxis({ days, messages, plot }: DailyVersionsProps & { readonly plot: Plot }): ReactNode {
  const columns = days.map((day) => ({ from: day, to: day, counts: null }));
  return timeTicks(columns, plot.right - LEFT).map(({ column, day, isNewest }) => (
    <text key={day} x={isNewest ? plot.right : LEFT + column * plot.step} y={HEIGHT - 8} textAnchor={isNewest ? "end" : "start"}>
      {messages.format.shortDay(day)}
    </text>
  ));
}

/** A line where it begins, told on the side that has room. */
function Mark({ days, mark, width, plot }: DailyVersionsProps & { readonly mark: DayMark; readonly plot: Plot }): ReactNode {
  const x = LEFT + days.indexOf(mark.day) * plot.step;
  const label = width < NARROW ? mark.shortLabel : mark.label;
  const isLeft = x + label.length * CHARACTER_PX > plot.right;
  return (
    <g>
      <line x1={x} x2={x} y1={8} y2={plot.y(0)} stroke="var(--ink-2)" strokeWidth="1.500" />
      <text x={isLeft ? x - 6 : x + 6} y={16} textAnchor={isLeft ? "end" : "start"} fill="var(--ink)">
        {label}
      </text>
    </g>
  );
}

/** Each outcome's name beside the newest day that has mail, as high as its part there. */
function EndLabels({
  daily,
  notes,
  messages,
  plot,
  hatch,
}: DailyVersionsProps & { readonly plot: Plot; readonly hatch: string | undefined }): ReactNode {
  const newest = daily.findLast((counts) => totalOf(counts) > 0) ?? emptyTlsCounts();
  const total = daily.reduce(addTlsCounts, emptyTlsCounts());
  // Strongest first: of two at the same height it belongs on top.
  const shown = TLS_OUTCOMES.filter((outcome) => total[outcome] > 0).toReversed();
  const parts = new Map(stackOf(newest, plot).map(({ outcome, y, height }) => [outcome, y + height / 2]));
  const wanted = shown.map((outcome) => parts.get(outcome) ?? heightBetween(outcome, newest, plot));
  const placed = spreadLabels(wanted, Object.keys(notes).length === 0 ? 18 : 32, TOP + 8, HEIGHT - BOTTOM - 6);
  return shown.map((outcome, index) => (
    <g key={outcome} transform={`translate(${plot.right + 12} ${placed[index] ?? 0})`}>
      <rect y={-5} width="10" height="10" rx="2" fill={paintOf(outcome, hatch)} />
      <text x="16" y="4" fill="var(--ink)">
        {messages.text.tls[outcome]}
      </text>
      {notes[outcome] !== undefined && (
        <text className="note-text" x="16" y="18">
          {cut(notes[outcome])}
        </text>
      )}
    </g>
  ));
}

function cut(note: string): string {
  return note.length > NOTE_CHARACTERS ? `${note.slice(0, NOTE_CHARACTERS - 1)}…` : note;
}

/** Where an outcome would stand that the newest day does not have. */
function heightBetween(outcome: TlsOutcome, counts: TlsCounts, plot: Plot): number {
  const weaker = TLS_OUTCOMES.slice(0, TLS_OUTCOMES.indexOf(outcome)).reduce((sum, each) => sum + counts[each], 0);
  return plot.y(weaker);
}

/** Parts of one day's column from the foot up; what needs attention keeps at least a pixel. */
function stackOf(counts: TlsCounts, plot: Plot) {
  let top = plot.y(0);
  return TLS_OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => {
    const height = Math.max(1, plot.y(0) - plot.y(counts[outcome]));
    top -= height;
    return { outcome, y: top, height };
  });
}
