import { DIRECTIONS, PATHS } from "../model/delivery.ts";
import { TLS_OUTCOMES, type TlsOutcome } from "../model/tls.ts";
import type { Queryable } from "../store/store.ts";
import type { MessageGroup } from "./message-traces.ts";
import { memberOf, memberOrNull, textOrNull } from "./row-values.ts";

/** The days on which groups of messages occurred. */
export interface OutcomeDays {
  /** The day of the store's oldest mail, or the first that was looked at; `null` while there is none. */
  readonly oldest: string | null;
  /** For each group its days, oldest first. */
  readonly days: readonly (readonly string[])[];
}

const OLDEST = "SELECT min(day) AS oldest FROM all_daily WHERE day > CAST($1 AS DATE) - 366";

/** From the rollup: a year of it is some thousand rows. */
function renderQuestion(outcomes: readonly TlsOutcome[]): string {
  return `
    SELECT DISTINCT day, direction, path, connector, source, tls
    FROM all_daily
    WHERE day > CAST($1 AS DATE) - 366 AND day <= CAST($1 AS DATE) AND tls IN (${outcomes.map((_, place) => `$${place + 2}`).join(", ")})
    ORDER BY day`;
}

/**
 * On which days of the last year messages of each group occurred.
 *
 * @param newest the last day to look at, in the store's time zone
 */
export async function askOutcomeDays(store: Queryable, newest: string, groups: readonly MessageGroup[]): Promise<OutcomeDays> {
  const outcomes = TLS_OUTCOMES.filter((outcome) => groups.some((group) => group.outcomes.includes(outcome)));
  if (outcomes.length === 0) return { oldest: null, days: groups.map(() => []) };
  const [[first], rows] = await Promise.all([store.rows(OLDEST, [newest]), store.rows(renderQuestion(outcomes), [newest, ...outcomes])]);
  const found = rows.map((row) => ({
    day: String(row.day),
    direction: memberOf(DIRECTIONS, row.direction),
    path: memberOrNull(PATHS, row.path),
    connector: textOrNull(row.connector),
    source: textOrNull(row.source),
    outcome: memberOf(TLS_OUTCOMES, row.tls),
  }));
  const isOf = (row: (typeof found)[number], group: MessageGroup) =>
    row.direction === group.direction &&
    group.outcomes.includes(row.outcome) &&
    (["path", "connector", "source"] as const).every((name) => group[name] === null || group[name] === row[name]);
  return {
    oldest: textOrNull(first?.oldest),
    days: groups.map((group) => [...new Set(found.filter((row) => isOf(row, group)).map(({ day }) => day))]),
  };
}
