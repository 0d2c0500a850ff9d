import { DIRECTIONS, type Direction } from "../model/delivery.ts";
import type { Period } from "../model/period.ts";
import type { Queryable } from "../store/store.ts";
import { memberOf, numberOf, textOrNull } from "./row-values.ts";

/** A program of an own mail server whose log does not tell how some messages were protected. */
export interface SilentProgram {
  /** The log. */
  readonly source: string;
  readonly direction: Direction;
  /** As the server calls itself in the log. */
  readonly host: string | null;
  /** `postfix/submission/smtpd` */
  readonly service: string | null;
  readonly reader: string | null;
  readonly messages: number;
}

const COUNT = `
  SELECT source, direction, host, service, reader, count(*) AS messages
  FROM all_deliveries
  WHERE observed_at >= $1 AND observed_at < $2 AND tls = 'unknown'
  GROUP BY source, direction, host, service, reader
  QUALIFY row_number() OVER (PARTITION BY source, direction ORDER BY messages DESC, host, service) <= 50
  ORDER BY messages DESC, host, service`;

/** The programs behind the unknown messages of all logs, most messages first; of each log and direction at most fifty. */
export async function askSilentPrograms(store: Queryable, period: Period): Promise<readonly SilentProgram[]> {
  const rows = await store.rows(COUNT, [period.from, period.to]);
  return rows.map((row) => ({
    source: textOrNull(row.source) ?? "",
    direction: memberOf(DIRECTIONS, row.direction),
    host: textOrNull(row.host),
    service: textOrNull(row.service),
    reader: textOrNull(row.reader),
    messages: numberOf(row.messages),
  }));
}
