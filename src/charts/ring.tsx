import { arc } from "d3-shape";
import type { ReactNode } from "react";
import type { Messages } from "../messages/messages.ts";
import { protectedShareOf, type TlsCounts, type TlsOutcome, totalOf } from "../model/tls.ts";
import type { ChartPoint } from "./chart-point.ts";
import { outcomeFacts } from "./outcome-facts.ts";
import { Hatch, paintOf, shareOf } from "./tls-paint.tsx";

export interface RingProps {
  readonly counts: TlsCounts;
  /** What is counted, for the name: `Outbound`. */
  readonly title: string;
  readonly messages: Messages;
  /** Unique in the document. */
  readonly id: string;
}

const SIZE = 184;
const OUTER = SIZE / 2;
const INNER = OUTER * 0.77;
const GAP = 0.014;
/** A handful among ten thousand is still seen: about one pixel on the rim. */
const LEAST_ANGLE = 0.022;
/** Clockwise from 12 o'clock: the strongest first, so that what needs attention ends at the top. */
const ORDER: readonly TlsOutcome[] = ["TLSv1.3", "encrypted", "TLSv1.2", "TLSv1.1", "TLSv1.0", "SSLv3", "none"];

export interface RingSlice {
  readonly outcome: TlsOutcome;
  readonly startAngle: number;
  readonly endAngle: number;
}

/** Where each outcome lies on the ring, in radians from 12 o'clock. What the log cannot tell has no place on it. */
export function ringSlices(counts: TlsCounts): readonly RingSlice[] {
  const present = ORDER.filter((outcome) => counts[outcome] > 0);
  const angles = present.map((outcome) => Math.max(LEAST_ANGLE, shareOf(counts, outcome) * 2 * Math.PI));
  const scale = (2 * Math.PI) / angles.reduce((sum, angle) => sum + angle, 0);
  let reached = 0;
  return present.map((outcome, index) => {
    const startAngle = reached;
    reached += (angles[index] ?? 0) * scale;
    return { outcome, startAngle, endAngle: reached };
  });
}

/** The parts of the ring, clockwise. */
export function ringPoints(counts: TlsCounts, messages: Messages): readonly ChartPoint[] {
  return ORDER.filter((outcome) => counts[outcome] > 0).map((outcome) => ({
    key: outcome,
    row: 0,
    title: messages.text.tls[outcome],
    facts: outcomeFacts(counts, outcome, messages),
  }));
}

/** What the ring shows, as a sentence. */
export function ringFinding(counts: TlsCounts, title: string, { text, format }: Messages): string {
  if (totalOf(counts) === 0) return text.chart.nothing(title);
  return text.chart.ring(format, title, protectedShareOf(counts), totalOf(counts));
}

/** A ring of every TLS version with the protected share in its middle. */
export function Ring({ counts, title, messages, id }: RingProps): ReactNode {
  const { text, format } = messages;
  const share = protectedShareOf(counts);
  const inside = share === null ? "–" : format.share(share);
  const slices = ringSlices(counts);
  return (
    <figure className="ring">
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={ringFinding(counts, title, messages)}>
        <Hatch id={`${id}-hatch`} />
        <g transform={`translate(${OUTER} ${OUTER})`}>
          {slices.length === 0 && <circle r={(OUTER + INNER) / 2} fill="none" stroke="var(--track)" strokeWidth={OUTER - INNER} />}
          {slices.map((slice) => (
            <path
              key={slice.outcome}
              data-point={slice.outcome}
              d={renderSlice(slice, slices.length)}
              fill={paintOf(slice.outcome, `${id}-hatch`)}
            />
          ))}
          <text className={inside.length > 5 ? "ring-share long" : "ring-share"} y={share === null ? 6 : 9} textAnchor="middle">
            {inside}
          </text>
          <text className="ring-word" y="29" textAnchor="middle">
            {share === null ? "" : text.flow.protected}
          </text>
        </g>
      </svg>
      <figcaption className="visually-hidden">{title}</figcaption>
    </figure>
  );
}

function renderSlice(slice: RingSlice, slices: number): string {
  const gap = slices === 1 ? 0 : Math.min(GAP, (slice.endAngle - slice.startAngle) / 4);
  const draw = arc<RingSlice>().innerRadius(INNER).outerRadius(OUTER).padAngle(gap);
  return draw(slice) ?? "";
}
