import { max } from "d3-array";
import type { ReactNode } from "react";
import type { Messages } from "../messages/messages.ts";
import { addTlsCounts, emptyTlsCounts, TLS_OUTCOMES, type TlsCounts, totalOf } from "../model/tls.ts";
import type { DayBin } from "./bin-days.ts";
import type { ChartPoint } from "./chart-point.ts";
import { Hatch, paintOf, shareBelowTls12 } from "./tls-paint.tsx";

export interface DailyStackProps {
  /** A column each: a day, or several. */
  readonly bins: readonly DayBin[];
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
 * The columns of one stack, each with what it carried.
 *
 * @param row where the stack stands among others that are reached together
 */
export function dailyStackPoints(
  { bins, title, messages, id }: Pick<DailyStackProps, "bins" | "title" | "messages" | "id">,
  row: number,
): readonly ChartPoint[] {
  const { text, format } = messages;
  return bins.map(({ from, to, counts }) => {
    const present = TLS_OUTCOMES.filter((outcome) => counts[outcome] > 0);
    return {
      key: dailyStackKey(id, from),
      row,
      title: `${title}, ${from === to ? format.weekday(from) : format.shortRange(from, to)}`,
      facts: [
        ...present.map((outcome) => ({ outcome, name: text.tls[outcome], value: format.number(counts[outcome]) })),
        { outcome: null, name: text.chart.messages, value: format.number(totalOf(counts)) },
      ],
    };
  });
}

/** The key of the column that begins with a day. */
export function dailyStackKey(id: string, from: string): string {
  return `${id} ${from}`;
}

/** A column per day on the chart's own scale, the weakest outcome at the foot where small counts are seen best. */
export function DailyStack({ bins, title, width, heightPx, messages, id }: DailyStackProps): ReactNode {
  const highest = Math.max(1, max(bins, ({ counts }) => totalOf(counts)) ?? 0);
  const step = width / Math.max(1, bins.length);
  const gap = Math.min(4, step / 4);
  const hatch = step - gap > LEAST_HATCHED ? `${id}-hatch` : undefined;
  const total = bins.reduce((sum, { counts }) => addTlsCounts(sum, counts), emptyTlsCounts());
  const name = messages.text.chart.dailyStack(messages.format, title, totalOf(total), shareBelowTls12(total));
  return (
    <figure className="daily-stack">
      <svg width={width} height={heightPx} viewBox={`0 0 ${width} ${heightPx}`} role="img" aria-label={name}>
        {hatch !== undefined && <Hatch id={hatch} />}
        {bins.map(({ from, counts }, index) => (
          <g key={from} data-point={dailyStackKey(id, from)}>
            <rect className="strip" x={index * step} width={step} height={heightPx} fill="transparent" />
            {stackOf(counts, highest, heightPx - 1).map(({ outcome, y, height }) => (
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

/** Heights of one column's parts from the foot up; what needs attention keeps at least a pixel. */
function stackOf(counts: TlsCounts, highest: number, height: number) {
  let top = height;
  return TLS_OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => {
    const least = outcome === "TLSv1.2" || outcome === "TLSv1.3" ? 0.3 : 1;
    const part = Math.max(least, (height * counts[outcome]) / highest);
    top -= part;
    return { outcome, y: top, height: part };
  });
}
