import { max } from "d3-array";
import type { ReactNode } from "react";
import type { Messages } from "../messages/messages.ts";
import { TLS_OUTCOMES, type TlsCounts, totalOf } from "../model/tls.ts";
import { paintOf } from "./tls-paint.tsx";

export interface DailyStackProps {
  readonly daily: readonly TlsCounts[];
  /** What is shown, for the name: `Contoso`. */
  readonly title: string;
  readonly heightPx: number;
  readonly messages: Messages;
}

const WIDTH = 198;

/** A column per day on the chart's own scale, the weakest outcome at the foot where small counts are seen best. */
export function DailyStack({ daily, title, heightPx, messages }: DailyStackProps): ReactNode {
  const highest = Math.max(1, max(daily, totalOf) ?? 0);
  const step = WIDTH / Math.max(1, daily.length);
  const gap = Math.min(4, step / 4);
  const total = daily.reduce((sum, counts) => sum + totalOf(counts), 0);
  return (
    <figure className="daily-stack">
      <svg
        width="100%"
        height={heightPx}
        viewBox={`0 0 ${WIDTH} ${heightPx}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={messages.text.chart.dailyStack(messages.format, title, total)}
      >
        {daily.map((counts, day) =>
          stackOf(counts, highest, heightPx - 1).map(({ outcome, y, height }) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a day's place is its identity here
            <rect key={`${day} ${outcome}`} x={day * step + gap / 2} y={y} width={step - gap} height={height} fill={paintOf(outcome)} />
          )),
        )}
        <rect y={heightPx - 0.5} width={WIDTH} height="0.5" fill="var(--line-strong)" />
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
