import type { ReactNode } from "react";
import type { Messages } from "../messages/messages.ts";
import { renderVisibleText } from "../messages/visible-text.ts";
import { TLS_OUTCOMES, type TlsOutcome } from "../model/tls.ts";
import { paintOf } from "./tls-paint.tsx";

export interface StateStripProps {
  /** The worst known outcome of each day, `null` for a day without mail. */
  readonly strip: readonly (TlsOutcome | null)[];
  /** The first of the days, for the name. */
  readonly from: string;
  readonly to: string;
  /** What is shown, for the name: `contoso.example`. */
  readonly title: string;
  readonly messages: Messages;
}

const CELL_PX = 4;
const STEP_PX = 5;
const HEIGHT_PX = 14;

/** What the strip shows, as a sentence: `contoso.example, worst per day, 21 Oct – 19 Nov 2026: TLS 1.0 on 12 days, ...`. */
export function stateStripFinding({ strip, from, to, title, messages }: StateStripProps): string {
  const { text, format } = messages;
  const counted = TLS_OUTCOMES.map((outcome) => ({ outcome, days: strip.filter((each) => each === outcome).length }));
  const parts = counted
    .filter(({ days }) => days > 0)
    .map(({ outcome, days }) => text.chart.onDays(text.tls[outcome], format.number(days), format.plural(days)));
  const quiet = strip.filter((each) => each === null).length;
  if (quiet > 0) parts.push(text.chart.onDays(text.chart.noMail, format.number(quiet), format.plural(quiet)));
  return text.chart.stateStrip(renderVisibleText(title), format.dayRange(from, to), parts.join(", "));
}

/** A cell per day in the colour of its worst outcome, plain at this size; a line where there was no mail. Stretches to its place. */
export function StateStrip(props: StateStripProps): ReactNode {
  const { strip } = props;
  const width = Math.max(1, strip.length * STEP_PX - (STEP_PX - CELL_PX));
  return (
    <svg
      className="state-strip"
      width={width}
      height={HEIGHT_PX}
      viewBox={`0 0 ${width} ${HEIGHT_PX}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={stateStripFinding(props)}
    >
      {strip.map((outcome, day) =>
        outcome === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its day
          <rect key={day} x={day * STEP_PX} y={(HEIGHT_PX - 1) / 2} width={CELL_PX} height="1" fill="var(--line-strong)" />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its day
          <rect key={day} x={day * STEP_PX} width={CELL_PX} height={HEIGHT_PX} fill={paintOf(outcome)} />
        ),
      )}
    </svg>
  );
}
