import { DIRECTIONS, type Direction } from "../model/delivery.ts";
import type { Period } from "../model/period.ts";
import type { Queryable } from "../store/store.ts";
import { findRecentStart } from "./recent-start.ts";
import { memberOf, numberOf, textOrNull } from "./row-values.ts";

/** How much of one host's mail its log says nothing about. */
export interface LoggingGap {
  readonly source: string;
  /** The host that logged. */
  readonly host: string | null;
  readonly reader: string;
  readonly direction: Direction;
  readonly messages: number;
  /** Messages whose TLS outcome the log does not tell. */
  readonly unknown: number;
}

/** Counted in 0.05 s. */
const MOST_MESSAGES = 1_000_000;
const MOST_ROWS = 300;

const COUNT_UNKNOWN = `
  SELECT source, host, reader, direction, count(*) AS messages, count(CASE WHEN tls = 'unknown' THEN 1 END) AS unknown_messages
  FROM all_deliveries WHERE observed_at >= $1 AND observed_at < $2
  GROUP BY source, host, reader, direction ORDER BY source, host, direction LIMIT ${MOST_ROWS}`;

/**
 * Recent messages of every source, host and direction, and how many of them have an unknown outcome.
 *
 * @param newestAt epoch milliseconds of the newest delivery
 */
export async function askLoggingGaps(
  store: Queryable,
  newestAt: number,
): Promise<{ readonly period: Period; readonly hosts: readonly LoggingGap[] }> {
  const period = { from: await findRecentStart(store, newestAt, MOST_MESSAGES), to: newestAt + 1 };
  const rows = await store.rows(COUNT_UNKNOWN, [period.from, period.to]);
  return {
    period,
    hosts: rows.map((row) => ({
      source: String(row.source),
      host: textOrNull(row.host),
      reader: String(row.reader),
      direction: memberOf(DIRECTIONS, row.direction),
      messages: numberOf(row.messages),
      unknown: numberOf(row.unknown_messages),
    })),
  };
}
