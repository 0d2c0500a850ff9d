import type { ReactNode } from "react";
import type { Messages } from "../messages/messages.ts";
import { renderVisibleText } from "../messages/visible-text.ts";
import { countDays } from "../model/day.ts";
import type { TlsCounts, TlsOutcome } from "../model/tls.ts";
import type { TurningPoint } from "../questions/turning-points.ts";
import { lensTicks } from "./share-scale.ts";
import { spreadLabels } from "./spread-labels.ts";
import { sumOfNewest, type TimeColumn } from "./time-columns.ts";
import { timeTicks } from "./time-ticks.ts";
import { boundsOf, isWeak, type ShareScale, stackOf, sumOf, type TimePlot, unknownOf, yOf } from "./tls-over-time-plot.ts";
import { LABELLED_DAYS } from "./tls-over-time-points.ts";
import { knownOf, shareOf } from "./tls-paint.tsx";
import { wrapLabel } from "./wrap-label.ts";

interface FrameProps {
  readonly plot: TimePlot;
  readonly messages: Messages;
}

/** The shares at the left of both scales. */
export function TimeScales({ plot, messages: { format } }: FrameProps): ReactNode {
  const label = (scale: ShareScale, share: number) => (
    <text key={share} x={plot.left - 8} y={yOf(scale, share) + 4} textAnchor="end">
      {format.threshold(share)}
    </text>
  );
  const { all, lens } = plot;
  return (
    <>
      {[0, 0.5, 1].map((share) => label(all, share))}
      {lens !== null &&
        lensTicks(lens.end).map((share) => (
          <g key={share}>
            {share > 0 && (
              <line
                x1={plot.left}
                x2={plot.right}
                y1={yOf(lens, share)}
                y2={yOf(lens, share)}
                stroke="var(--line-strong)"
                strokeDasharray="1 3"
              />
            )}
            {label(lens, share)}
          </g>
        ))}
      {[all, lens].map(
        (scale) =>
          scale !== null && (
            <line
              key={scale.end}
              x1={plot.left}
              x2={plot.right}
              y1={scale.top + scale.heightPx}
              y2={scale.top + scale.heightPx}
              stroke="var(--line-strong)"
            />
          ),
      )}
    </>
  );
}

/** What the lower chart is, and which part of the upper one it enlarges. */
export function TimeLens({ plot, messages: { text } }: FrameProps): ReactNode {
  const { all, lens, left, right, isNarrow } = plot;
  if (lens === null) return null;
  const words = text.dashboard.overTime;
  return (
    <>
      <path d={`M${right + 1} ${yOf(all, lens.end)}h6V${lens.top}h-6`} fill="none" stroke="var(--ink-3)" strokeLinejoin="round" />
      <text className="lens-name" x={left} y={all.top + all.heightPx + 24}>
        {isNarrow ? words.enlargedShort : words.enlarged}
      </text>
    </>
  );
}

interface TurnsProps extends FrameProps {
  readonly columns: readonly TimeColumn[];
  readonly turns: readonly TurningPoint[];
}

const TURN_CHARACTERS = 52;

/** A line at each turn, its words above the lens where they cover nothing. */
export function TimeTurns({ columns, turns, plot, messages }: TurnsProps): ReactNode {
  const { lens } = plot;
  if (lens === null) return null;
  const { text, format } = messages;
  return turns.map((turn, row) => {
    const column = columns.findIndex(({ from, to }) => from <= turn.date && turn.date <= to);
    const x = plot.x(turn.kind === "begins" ? column : column + 1);
    const y = lens.top - 8 - (turns.length - 1 - row) * 18;
    const isRight = x > (plot.left + plot.right) / 2;
    const words = text.dashboard.overTime[turn.kind](format.shortDay(turn.date), renderVisibleText(turn.connector), text.tls[turn.outcome]);
    return (
      <g key={`${turn.direction} ${turn.connector} ${turn.outcome} ${turn.kind}`}>
        <path d={`M${x} ${y - 10}V${lens.top + lens.heightPx}`} stroke="var(--ink)" fill="none" />
        <text className="turn" x={x + (isRight ? -6 : 6)} y={y} textAnchor={isRight ? "end" : "start"}>
          {wrapLabel(words, TURN_CHARACTERS, 1)[0]}
        </text>
      </g>
    );
  });
}

interface EndsProps extends FrameProps {
  readonly columns: readonly TimeColumn[];
}

/** The days below the chart, and the name of the lane. */
export function TimeAxis({ columns, plot, messages }: EndsProps): ReactNode {
  const { text, format } = messages;
  const { unknownLane, unknownNone } = text.dashboard.overTime;
  return (
    <>
      {timeTicks(columns, plot.right - plot.left).map(({ column, day, isNewest }) => (
        <text key={day} x={isNewest ? plot.right : plot.x(column)} y={plot.axisY} textAnchor={isNewest ? "end" : "start"}>
          {format.shortDay(day)}
        </text>
      ))}
      <text x={plot.left} y={plot.laneY - 4}>
        {sumOf(columns).unknown === 0 ? unknownNone : unknownLane}
      </text>
    </>
  );
}

/** What the labels have beside a narrow plot; longer words reach over it, above its head. */
const NARROW_COLUMN = 104;

/** The shares of the newest days, named where the columns end. */
export function TimeEndLabels({ columns, plot, messages }: EndsProps): ReactNode {
  const { text, format } = messages;
  const newest = sumOfNewest(columns, LABELLED_DAYS);
  if (knownOf(newest) === 0) return null;
  const { all, lens, right } = plot;
  const days = Math.min(LABELLED_DAYS, countDays(columns[0]?.from ?? "", columns.at(-1)?.to ?? ""));
  const outcomes = stackOf(columns).filter((outcome) => newest[outcome] > 0);
  const above = lens === null ? outcomes : outcomes.filter((outcome) => !isWeak(outcome));
  return (
    <g transform={`translate(${right + 12} 0)`}>
      <text className="lens-newest" x={plot.isNarrow ? NARROW_COLUMN : 0} y={all.top - 2} textAnchor={plot.isNarrow ? "end" : "start"}>
        {text.dashboard.overTime.newest(format, days)}
      </text>
      <ScaleLabels scale={all} outcomes={above} counts={newest} isStacked={lens !== null} messages={messages} />
      {lens !== null && (
        <ScaleLabels scale={lens} outcomes={outcomes.filter(isWeak)} counts={newest} isStacked={false} messages={messages} />
      )}
      {newest.unknown > 0 && <EndLabel y={plot.laneY} share={format.share(unknownOf(newest))} name={text.tls.unknown} isStacked={false} />}
    </g>
  );
}

interface ScaleLabelsProps {
  readonly scale: ShareScale;
  readonly outcomes: readonly TlsOutcome[];
  readonly counts: TlsCounts;
  /** The name below the share, where there is room. */
  readonly isStacked: boolean;
  readonly messages: Messages;
}

function ScaleLabels({ scale, outcomes, counts, isStacked, messages: { text, format } }: ScaleLabelsProps): ReactNode {
  const middles = outcomes.map((outcome) => {
    const [from, to] = boundsOf(counts, outcome);
    return yOf(scale, (Math.min(from, scale.end) + Math.min(to, scale.end)) / 2);
  });
  const apart = isStacked ? 34 : 18;
  const placed = spreadLabels(middles, apart, scale.top + (isStacked ? 24 : 14), scale.top + scale.heightPx - (isStacked ? 12 : 4));
  return outcomes.map((outcome, index) => (
    <EndLabel
      key={outcome}
      y={(placed[index] ?? 0) + (isStacked ? -4 : 4)}
      share={format.share(shareOf(counts, outcome))}
      name={text.tls[outcome]}
      isStacked={isStacked}
    />
  ));
}

interface EndLabelProps {
  readonly y: number;
  readonly share: string;
  readonly name: string;
  readonly isStacked: boolean;
}

function EndLabel({ y, share, name, isStacked }: EndLabelProps): ReactNode {
  return (
    <text y={y}>
      <tspan className="end-share">{share}</tspan>
      {isStacked ? (
        <tspan x="0" dy="15">
          {name}
        </tspan>
      ) : (
        ` ${name}`
      )}
    </text>
  );
}
