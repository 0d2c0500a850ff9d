import type { Period } from "../model/period.ts";
import type { Queryable } from "../store/store.ts";
import { numberOf, numberOrNull } from "./row-values.ts";

/** How well one log was understood in a window, and in the stretch of the same length just before. */
export interface LineDrift {
  readonly source: string;
  readonly used: number;
  readonly unrecognized: number;
  readonly usedBefore: number;
  readonly unrecognizedBefore: number;
  /** The first and the last hour of the window with a line that was not understood, epoch milliseconds UTC. */
  readonly firstHour: number | null;
  readonly lastHour: number | null;
}

/** Lines of one family that were not understood. */
export interface UnrecognizedSample {
  /** Program and first words. */
  readonly family: string;
  readonly lines: number;
  /** The first hour of it that is known, in the window or before, epoch milliseconds UTC. */
  readonly firstHour: number;
  /** The newest line, reduced as the privacy setting says. */
  readonly sample: string;
}

const COUNT = `
  SELECT source,
    coalesce(sum(used) FILTER (hour >= $2), 0) AS used,
    coalesce(sum(unrecognized) FILTER (hour >= $2), 0) AS unrecognized,
    coalesce(sum(used) FILTER (hour < $2), 0) AS used_before,
    coalesce(sum(unrecognized) FILTER (hour < $2), 0) AS unrecognized_before,
    min(hour) FILTER (hour >= $2 AND unrecognized > 0) AS first_hour,
    max(hour) FILTER (hour >= $2 AND unrecognized > 0) AS last_hour
  FROM line_hours WHERE hour >= $1 AND hour < $3 GROUP BY source ORDER BY source`;

/** How well every log was understood in a window and before. */
export async function askLineDrift(store: Queryable, { from, to }: Period): Promise<readonly LineDrift[]> {
  const rows = await store.rows(COUNT, [from - (to - from), from, to]);
  return rows.map((row) => ({
    source: String(row.source),
    used: numberOf(row.used),
    unrecognized: numberOf(row.unrecognized),
    usedBefore: numberOf(row.used_before),
    unrecognizedBefore: numberOf(row.unrecognized_before),
    firstHour: numberOrNull(row.first_hour),
    lastHour: numberOrNull(row.last_hour),
  }));
}

const SAMPLES = `
  SELECT family, sum(lines) AS lines, min(hour) AS first_hour, arg_max(sample, hour) AS sample
  FROM unrecognized_lines WHERE source = $1 GROUP BY family HAVING max(hour) >= $2 ORDER BY lines DESC, family LIMIT $3`;

/** The families of lines of a log that were not understood since a time, most lines first, each with its newest line. */
export async function askUnrecognizedSamples(
  store: Queryable,
  source: string,
  since: number,
  most: number,
): Promise<readonly UnrecognizedSample[]> {
  const rows = await store.rows(SAMPLES, [source, since, most]);
  return rows.map((row) => ({
    family: String(row.family),
    lines: numberOf(row.lines),
    firstHour: numberOf(row.first_hour),
    sample: String(row.sample),
  }));
}
