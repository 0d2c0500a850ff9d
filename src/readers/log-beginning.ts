import type { ReaderFormat } from "./reader.ts";

/** How far a host's clock may be ahead of the one that stamped its file. */
const CLOCK_SLOP_MS = 86_400_000;

/** When a log begins, and in which year. */
export interface LogBeginning {
  /** Epoch milliseconds UTC. */
  readonly at: number;
  /** The year of the first line: taken from `modifiedAt` where timestamps have none. */
  readonly year: number;
}

/**
 * The time of the first line that has one. A timestamp without a year belongs to the last such day before the file was
 * last changed.
 *
 * @param lines plain or wrapped
 * @param format whose lines they are
 * @param modifiedAt when the file was last changed, epoch milliseconds UTC
 * @param givenYear the operator's word on the first line's year, or `null`
 * @returns `undefined` when no line has a time
 */
export function findLogBeginning(
  lines: readonly string[],
  format: Pick<ReaderFormat, "timeOf">,
  timeZone: string,
  modifiedAt: number,
  givenYear: number | null,
): LogBeginning | undefined {
  const year = givenYear ?? new Date(modifiedAt + CLOCK_SLOP_MS).getUTCFullYear();
  for (const line of lines) {
    const at = format.timeOf(line, timeZone, year);
    if (Number.isNaN(at)) continue;
    if (givenYear !== null || at <= modifiedAt + CLOCK_SLOP_MS) return { at, year };
    return { at: format.timeOf(line, timeZone, year - 1), year: year - 1 };
  }
  return undefined;
}
