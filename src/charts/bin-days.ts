import { emptyTlsCounts, TLS_OUTCOMES, type TlsCounts } from "../model/tls.ts";

/** A day, or several days that share a column because there are more than can be drawn. */
export interface DayBin {
  readonly from: string;
  readonly to: string;
  readonly counts: TlsCounts;
}

const DAYS_OF_WEEK = 7;

/**
 * Puts days into columns: a day each, or whole weeks (one, two, four, eight ...) where there would be too many. Counted from the newest day,
 * so that only the first column may be shorter.
 *
 * @param daily the counts of each day
 * @param mostBins how many columns there is room for
 */
export function binDays(days: readonly string[], daily: readonly TlsCounts[], mostBins: number): readonly DayBin[] {
  let size = 1;
  while (Math.ceil(days.length / size) > mostBins) size = size === 1 ? DAYS_OF_WEEK : 2 * size;
  const bins: DayBin[] = [];
  for (let end = days.length; end > 0; end -= size) {
    const start = Math.max(0, end - size);
    const counts = emptyTlsCounts();
    for (const day of daily.slice(start, end)) for (const outcome of TLS_OUTCOMES) counts[outcome] += day[outcome];
    bins.push({ from: days[start] ?? "", to: days[end - 1] ?? "", counts });
  }
  return bins.reverse();
}
