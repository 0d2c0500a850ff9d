import type { ReactNode } from "react";
import type { Messages } from "../messages/messages.ts";
import type { TurningPoint } from "../questions/turning-points.ts";
import { renderStepArea } from "./step-area.ts";
import type { TimeColumn } from "./time-columns.ts";
import { TimeAxis, TimeEndLabels, TimeLens, TimeScales, TimeTurns } from "./tls-over-time-frame.tsx";
import {
  boundsOf,
  isWeak,
  LANE_HEIGHT,
  plotTime,
  type ShareScale,
  spansOf,
  stackOf,
  type TimePlot,
  unknownOf,
  yOf,
} from "./tls-over-time-plot.ts";
import { keyOfTimePoint, timeFinding } from "./tls-over-time-points.ts";
import { Hatch, knownOf, paintOf } from "./tls-paint.tsx";

export interface TlsOverTimeProps {
  readonly columns: readonly TimeColumn[];
  /** The turns to mark; a narrow chart has no room for them. */
  readonly turns: readonly TurningPoint[];
  /** Pixels; the chart is drawn for this width, so that its text keeps its size. */
  readonly width: number;
  readonly caption: string;
  /** IANA zone in which the days begin. */
  readonly timeZone: string;
  readonly messages: Messages;
  /** Unique in the document. */
  readonly id: string;
}

/** The share of every outcome day by day, the small ones enlarged below, and what the log cannot tell in a lane outside the scale. */
export function TlsOverTime(props: TlsOverTimeProps): ReactNode {
  const { columns, width, caption, timeZone, messages, id } = props;
  const plot = plotTime(columns, width, props.turns.length);
  const turns = plot.isNarrow || plot.lens === null ? [] : props.turns;
  const parts = { ...props, turns, plot };
  return (
    <figure className="tls-over-time">
      <svg
        width={width}
        height={plot.heightPx}
        viewBox={`0 0 ${width} ${plot.heightPx}`}
        role="img"
        aria-label={timeFinding(columns, messages)}
      >
        <Hatch id={`${id}-hatch`} />
        {plot.lens !== null && <Stack {...parts} scale={plot.lens} isLens={true} />}
        <Stack {...parts} scale={plot.all} isLens={false} />
        <TimeScales plot={plot} messages={messages} />
        <TimeLens plot={plot} messages={messages} />
        <TimeTurns {...parts} />
        <UnknownLane {...parts} />
        <TimeAxis {...parts} />
        <TimeEndLabels {...parts} />
      </svg>
      <figcaption>
        <span className="visually-hidden">{caption}. </span>
        {messages.text.report.timeZone(timeZone)}
      </figcaption>
    </figure>
  );
}

interface PartProps extends TlsOverTimeProps {
  readonly plot: TimePlot;
}

interface StackProps extends PartProps {
  readonly scale: ShareScale;
  readonly isLens: boolean;
}

function Stack({ columns, plot, id, scale, isLens }: StackProps): ReactNode {
  const outcomes = stackOf(columns).filter((outcome) => !isLens || isWeak(outcome));
  // What the lens enlarges is reached there: above, it is thinner than a finger or a pointer.
  const reached = outcomes.filter((outcome) => isLens || plot.lens === null || !isWeak(outcome));
  return (
    <>
      {outcomes.map((outcome) => (
        <path key={outcome} d={renderStepArea(spansOf(columns, outcome, scale), plot.x)} fill={paintOf(outcome, `${id}-hatch`)} />
      ))}
      {columns.flatMap(({ from, to, counts }, column) =>
        counts === null || knownOf(counts) === 0
          ? []
          : reached.map((outcome) => {
              const [low, high] = boundsOf(counts, outcome);
              const y = yOf(scale, high);
              return (
                <rect
                  key={keyOfTimePoint({ from, to, outcome })}
                  data-point={keyOfTimePoint({ from, to, outcome })}
                  className="cell"
                  x={plot.x(column)}
                  y={y}
                  width={plot.x(column + 1) - plot.x(column)}
                  height={Math.max(1, yOf(scale, low) - y)}
                  fill="transparent"
                />
              );
            }),
      )}
    </>
  );
}

/** The largest share that fills the lane at least: two in a thousand are not to look like half of the mail. */
const LEAST_LANE_SHARE = 0.02;

function UnknownLane({ columns, plot }: PartProps): ReactNode {
  const largest = columns.reduce((most, { counts }) => Math.max(most, unknownOf(counts)), LEAST_LANE_SHARE);
  return (
    <>
      {columns.map(({ from, to, counts }, column) => {
        const share = unknownOf(counts);
        if (share === 0) return null;
        const height = Math.max(1.5, (LANE_HEIGHT * share) / largest);
        const width = plot.x(column + 1) - plot.x(column);
        return (
          <rect
            key={from}
            data-point={keyOfTimePoint({ from, to, outcome: "unknown" })}
            className="lane-cell"
            x={plot.x(column) + Math.min(0.5, width / 8)}
            y={plot.laneY - height}
            width={width - Math.min(1, width / 4)}
            height={height}
            fill={paintOf("unknown")}
          />
        );
      })}
      <line x1={plot.left} x2={plot.right} y1={plot.laneY + 0.5} y2={plot.laneY + 0.5} stroke="var(--line-strong)" />
    </>
  );
}
