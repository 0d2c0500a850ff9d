import { addTlsCounts, BELOW_TLS12, emptyTlsCounts, type TlsCounts, type TlsOutcome, totalOf } from "../model/tls.ts";
import { findLensEnd } from "./share-scale.ts";
import type { Span } from "./step-area.ts";
import type { TimeColumn } from "./time-columns.ts";
import { knownOf, shareOf } from "./tls-paint.tsx";

/** From the foot of the chart up: what needs attention stands on the ground line. */
const STACK: readonly TlsOutcome[] = ["none", "SSLv3", "TLSv1.0", "TLSv1.1", "TLSv1.2", "encrypted", "TLSv1.3"];
/** What the lens enlarges. */
const WEAK: ReadonlySet<TlsOutcome> = new Set(BELOW_TLS12);

/** A part of the chart with a scale of shares of its own. */
export interface ShareScale {
  readonly top: number;
  readonly heightPx: number;
  /** The share at its head. */
  readonly end: number;
}

export interface TimePlot {
  readonly left: number;
  readonly right: number;
  readonly isNarrow: boolean;
  readonly all: ShareScale;
  /** The small shares enlarged; `null` when they are not small. */
  readonly lens: ShareScale | null;
  readonly axisY: number;
  /** The ground line of the lane for what the log cannot tell. */
  readonly laneY: number;
  readonly heightPx: number;
  readonly x: (column: number) => number;
}

const NARROW_PX = 460;
const TOP = 12;
/** Between the two scales: the lens's name, and a line for each turn. */
const GAP = 36;
const TURN_LINE = 18;
export const LANE_HEIGHT = 12;

/** Where everything stands in a chart of that width. */
export function plotTime(columns: readonly TimeColumn[], width: number, turns: number): TimePlot {
  const isNarrow = width < NARROW_PX;
  const left = 44;
  const right = width - (isNarrow ? 116 : 124);
  const end = findLensEnd(columns.flatMap(({ counts }) => (counts === null || knownOf(counts) === 0 ? [] : [weakShareOf(counts)])));
  const [upper, lower] = isNarrow ? [120, 104] : [184, 144];
  const gap = GAP + turns * TURN_LINE;
  const all = { top: TOP, heightPx: end === null ? upper + GAP + lower : upper, end: 1 };
  const lens = end === null ? null : { top: TOP + upper + gap, heightPx: lower, end };
  const ground = lens === null ? all.top + all.heightPx : lens.top + lens.heightPx;
  const step = (right - left) / Math.max(1, columns.length);
  return {
    left,
    right,
    isNarrow,
    all,
    lens,
    axisY: ground + 18,
    laneY: ground + 18 + 14 + LANE_HEIGHT,
    heightPx: ground + 18 + 14 + LANE_HEIGHT + 8,
    x: (column) => left + column * step,
  };
}

/** Where a share stands on a scale; what is larger than its end is cut there. */
export function yOf(scale: ShareScale, share: number): number {
  return scale.top + scale.heightPx * (1 - Math.min(share, scale.end) / scale.end);
}

/** The outcomes with a share in any of the columns, from the foot up. */
export function stackOf(columns: readonly TimeColumn[]): readonly TlsOutcome[] {
  const sum = sumOf(columns);
  return STACK.filter((outcome) => sum[outcome] > 0);
}

export function isWeak(outcome: TlsOutcome): boolean {
  return WEAK.has(outcome);
}

export function sumOf(columns: readonly TimeColumn[]): TlsCounts {
  return columns.reduce((sum, { counts }) => (counts === null ? sum : addTlsCounts(sum, counts)), emptyTlsCounts());
}

/** The shares below an outcome, and with it: where its part of a column begins and ends. */
export function boundsOf(counts: TlsCounts, outcome: TlsOutcome): readonly [from: number, to: number] {
  const below = STACK.slice(0, STACK.indexOf(outcome)).reduce((sum, each) => sum + shareOf(counts, each), 0);
  return [below, below + shareOf(counts, outcome)];
}

/** The part of every column that an outcome has on a scale. Columns of which nothing is known are gaps. */
export function spansOf(columns: readonly TimeColumn[], outcome: TlsOutcome, scale: ShareScale): readonly Span[] {
  return columns.map(({ counts }) => {
    if (counts === null || knownOf(counts) === 0) return null;
    const [from, to] = boundsOf(counts, outcome);
    return [yOf(scale, from), yOf(scale, to)];
  });
}

export function weakShareOf(counts: TlsCounts): number {
  return boundsOf(counts, "TLSv1.1")[1];
}

/** The part of a column's messages that the log cannot tell, 0 to 1. */
export function unknownOf(counts: TlsCounts | null): number {
  return counts === null ? 0 : counts.unknown / totalOf(counts);
}
