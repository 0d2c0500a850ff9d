import type { TlsOutcome } from "../model/tls.ts";

/** One number that a point of a chart stands for. */
export interface PointFact {
  /** Its colour; `null` for a number that is not one outcome's. */
  readonly outcome: TlsOutcome | null;
  readonly name: string;
  readonly value: string;
}

/** A part of a chart that can be pointed at, or reached by keyboard. The element that draws it carries its key as `data-point`. */
export interface ChartPoint {
  /** Unique among the points that are reached together. */
  readonly key: string;
  /** Points of one row stand side by side; the next row lies below. */
  readonly row: number;
  readonly title: string;
  readonly facts: readonly PointFact[];
}

/** What is read aloud: `Fri 20 Nov: Total 308, From the internet 37`. */
export function renderPointSentence({ title, facts }: ChartPoint): string {
  return facts.length === 0 ? title : `${title}: ${facts.map(({ name, value }) => `${name} ${value}`).join(", ")}`;
}

export type PointStep = "previous" | "next" | "above" | "below" | "first" | "last";

/**
 * The point that a step leads to: the same one at an edge, the first (or last) when none is reached yet.
 *
 * @param from the key of the point that is reached now, `null` for none
 * @returns `undefined` when there is no point at all
 */
export function findPoint(points: readonly ChartPoint[], from: string | null, step: PointStep): ChartPoint | undefined {
  const at = points.findIndex(({ key }) => key === from);
  const present = points[at];
  if (step === "last") return points.at(-1);
  if (step === "first" || present === undefined) return points[0];
  if (step === "previous") return points[at - 1] ?? present;
  if (step === "next") return points[at + 1] ?? present;
  return findInRow(points, present, present.row + (step === "below" ? 1 : -1)) ?? present;
}

/** The point of another row that stands at the same place, or the row's last. */
function findInRow(points: readonly ChartPoint[], present: ChartPoint, row: number): ChartPoint | undefined {
  const place = points.filter((point) => point.row === present.row).indexOf(present);
  const others = points.filter((point) => point.row === row);
  return others[place] ?? others.at(-1);
}
