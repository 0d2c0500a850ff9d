import { knownOf, shareBelowTls12, shareOf } from "../../charts/tls-paint.tsx";
import { BELOW_TLS12, protectedShareOf, type TlsCounts, type TlsOutcome, totalOf } from "../../model/tls.ts";
import type { NumberField } from "./report-clause.ts";
import type { ReportColumn } from "./shown-report.ts";

/** The columns that hold one outcome, or several together. */
export const OUTCOMES_OF_COLUMN = {
  "no-tls": ["none"],
  ssl3: ["SSLv3"],
  tls10: ["TLSv1.0"],
  tls11: ["TLSv1.1"],
  tls12: ["TLSv1.2"],
  tls13: ["TLSv1.3"],
  encrypted: ["encrypted"],
  "below-tls12": BELOW_TLS12,
  protected: ["SSLv3", "TLSv1.0", "TLSv1.1", "TLSv1.2", "TLSv1.3", "encrypted"],
} as const satisfies Partial<Record<ReportColumn, readonly TlsOutcome[]>>;
export type ShareColumn = keyof typeof OUTCOMES_OF_COLUMN;

export const SHARE_COLUMNS = Object.keys(OUTCOMES_OF_COLUMN) as readonly ShareColumn[];

/** What a row counts, now and then. */
export interface Figures {
  readonly counts: TlsCounts;
  readonly before: TlsCounts | null;
}

export function countIn(counts: TlsCounts, column: ShareColumn): number {
  return OUTCOMES_OF_COLUMN[column].reduce((sum, outcome) => sum + counts[outcome], 0);
}

/** The part of the known messages, 0 to 1; `null` when none is known. */
export function shareIn(counts: TlsCounts, column: ShareColumn): number | null {
  if (knownOf(counts) === 0) return null;
  if (column === "protected") return protectedShareOf(counts);
  return column === "below-tls12" ? shareBelowTls12(counts) : shareOf(counts, OUTCOMES_OF_COLUMN[column][0]);
}

/** How the share below TLS 1.2 has changed, in parts of one; `null` when either is not known. */
export function belowChangeOf({ counts, before }: Figures): number | null {
  const now = shareIn(counts, "below-tls12");
  const then = before === null ? null : shareIn(before, "below-tls12");
  return now === null || then === null ? null : now - then;
}

/** How the volume has changed, as a part of what it was; infinite when there was none. */
export function volumeChangeOf({ counts, before }: Figures): number | null {
  if (before === null) return null;
  const now = totalOf(counts);
  const then = totalOf(before);
  return now === then ? 0 : (now - then) / then;
}

/** The number by which a column of figures is sorted and judged; `null` when there is none. */
export function figureIn(figures: Figures, column: NumberField | "below-change" | "volume-before" | "volume-change"): number | null {
  if (column === "volume") return totalOf(figures.counts);
  if (column === "unknown") return figures.counts.unknown;
  if (column === "volume-before") return figures.before === null ? null : totalOf(figures.before);
  if (column === "volume-change") return volumeChangeOf(figures);
  return column === "below-change" ? belowChangeOf(figures) : shareIn(figures.counts, column);
}
