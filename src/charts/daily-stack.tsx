import { max } from "d3-array";
import type { ReactNode } from "react";
import type { Messages } from "../messages/messages.ts";
import { addTlsCounts, emptyTlsCounts, TLS_OUTCOMES, type TlsCounts, totalOf } from "../model/tls.ts";
import type { ChartPoint } from "./chart-point.ts";
import { Hatch, paintOf, shareBelowTls12 } from "./tls-paint.tsx";

export interface DailyStackProps {
  readonly daily: readonly TlsCounts[];
  /** The days, as many as there are counts. */
  readonly days: readonly string[];
  /** What is shown, for the name: `Contoso`. */
  readonly title: string;
  /** Pixels; the chart is drawn for this width, so that its stripes keep their shape. */
  readonly width: number;
  readonly heightPx: number;
  readonly messages: Messages;
  /** Unique in the document; the points' keys begin with it. */
  readonly id: string;
}

/** Narrower columns are not hatched: the stripes would not show. */
const LEAST_HATCHED = 4;

/**
 * The days of one stack, each with what it carried.
 *
 * @param row where the stack stands among others that are reached together
 */
export function dailyStackPoints(
  { daily, days, title, messages, id }: Pick<DailyStackProps, "daily" | "days" | "title" | "messages" | "id">,
  row: number,
): readonly ChartPoint[] {
  const { text, format } = messages;
  return days.map((day, index) => {
    const counts = daily[index] ?? emptyTlsCounts();
    const present = TLS_OUTCOMES.filter((outcome) => counts[outcome] > 0);
    return {
      key: `${id} ${day}`,
      row,
      title: `${title}, ${format.weekday(day)}`,
      facts: [
        ...present.map((outcome) => ({ outcome, name: text.tls[outcome], value: format.number(counts[outcome]) })),
        { outcome: null, name: text.chart.messages, value: format.number(totalOf(counts)) },
      ],
    };
  });
}

/** A column per day on the chart's own scale, the weakest outcome at the foot where small counts are seen best. */
export function DailyStack({ daily, days, title, width, heightPx, messages, id }: DailyStackProps): ReactNode {
  const highest = Math.max(1, max(daily, totalOf) ?? 0);
  const step = width / Math.max(1, days.length);
  const gap = Math.min(4, step / 4);
  const hatch = step - gap > LEAST_HATCHED ? `${id}-hatch` : undefined;
  const total = daily.reduce(addTlsCounts, emptyTlsCounts());
  const name = messages.text.chart.dailyStack(messages.format, title, totalOf(total), shareBelowTls12(total));
  return (
    <figure className="daily-stack">
      <svg width={width} height={heightPx} viewBox={`0 0 ${width} ${heightPx}`} role="img" aria-label={name}>
        {hatch !== undefined && <Hatch id={hatch} />}
        {days.map((day, index) => (
          <g key={day} data-point={`${id} ${day}`}>
            <rect className="strip" x={index * step} width={step} height={heightPx} fill="transparent" />
            {stackOf(daily[index] ?? emptyTlsCounts(), highest, heightPx - 1).map(({ outcome, y, height }) => (
              <rect
                key={outcome}
                x={index * step + gap / 2}
                y={y}
                width={step - gap}
                height={height}
                fill={height > LEAST_HATCHED ? paintOf(outcome, hatch) : paintOf(outcome)}
              />
            ))}
          </g>
        ))}
        <rect y={heightPx - 1} width={width} height="1" fill="var(--line-strong)" />
      </svg>
      <figcaption className="visually-hidden">{title}</figcaption>
    </figure>
  );
}

/** Heights of one day's parts from the foot up; what needs attention keeps at least a pixel. */
function stackOf(counts: TlsCounts, highest: number, height: number) {
  let top = height;
  return TLS_OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => {
    const least = outcome === "TLSv1.2" || outcome === "TLSv1.3" ? 0.3 : 1;
    const part = Math.max(least, (height * counts[outcome]) / highest);
    top -= part;
    return { outcome, y: top, height: part };
  });
}
