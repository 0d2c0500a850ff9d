import type { Messages } from "../messages/messages.ts";
import type { TlsOutcome } from "../model/tls.ts";
import type { ChartPoint } from "./chart-point.ts";
import { outcomeFacts } from "./outcome-facts.ts";
import { sumOfNewest, type TimeColumn } from "./time-columns.ts";
import { stackOf, sumOf } from "./tls-over-time-plot.ts";
import { shareBelowTls12 } from "./tls-paint.tsx";

/** How many of the newest days the labels at the chart's end sum up. */
export const LABELLED_DAYS = 7;

/** What a point of the chart stands for: some days, and one outcome. */
export interface TimePoint {
  readonly from: string;
  readonly to: string;
  readonly outcome: TlsOutcome;
}

export function keyOfTimePoint({ from, to, outcome }: TimePoint): string {
  return `${from} ${to} ${outcome}`;
}

/** The outcomes that can be reached: those with a share from the strongest down, then what the log cannot tell. */
function outcomesOf(columns: readonly TimeColumn[]): readonly TlsOutcome[] {
  const strongestFirst = stackOf(columns).toReversed();
  return sumOf(columns).unknown > 0 ? [...strongestFirst, "unknown"] : strongestFirst;
}

/** Every point, by its key. */
export function timePoints(columns: readonly TimeColumn[]): ReadonlyMap<string, TimePoint> {
  const points = outcomesOf(columns).flatMap((outcome) =>
    columns.flatMap(({ from, to, counts }) => (counts === null ? [] : [{ from, to, outcome }])),
  );
  return new Map(points.map((point) => [keyOfTimePoint(point), point]));
}

/** The same as what is told of each: a row for every outcome, in it the days. */
export function timeChartPoints(columns: readonly TimeColumn[], messages: Messages): readonly ChartPoint[] {
  const { text, format } = messages;
  return outcomesOf(columns).flatMap((outcome, row) =>
    columns.flatMap(({ from, to, counts }) =>
      counts === null
        ? []
        : [
            {
              key: keyOfTimePoint({ from, to, outcome }),
              row,
              title: `${from === to ? format.weekday(from) : format.dayRange(from, to)}, ${text.tls[outcome]}`,
              facts: outcomeFacts(counts, outcome, messages),
            },
          ],
    ),
  );
}

/** What the chart shows, as a sentence. */
export function timeFinding(columns: readonly TimeColumn[], { text, format }: Messages): string {
  const oldest = columns.find(({ counts }) => counts !== null);
  if (oldest === undefined) return text.dashboard.overTime.nothing;
  const first = sumOfNewest(columns.slice(0, columns.indexOf(oldest) + LABELLED_DAYS), LABELLED_DAYS);
  const last = sumOfNewest(columns, LABELLED_DAYS);
  return text.dashboard.overTime.finding(format.share(shareBelowTls12(first)), format.share(shareBelowTls12(last)));
}
