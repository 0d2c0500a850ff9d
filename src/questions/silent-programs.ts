import type { Direction } from "../model/delivery.ts";
import type { Period } from "../model/period.ts";
import type { Queryable } from "../store/store.ts";
import { numberOf, textOrNull } from "./row-values.ts";

/** A program of an own mail server whose log does not tell how some messages were protected. */
export interface SilentProgram {
  /** As the server calls itself in the log. */
  readonly host: string | null;
  /** `postfix/submission/smtpd` */
  readonly service: string | null;
  readonly reader: string | null;
  readonly messages: number;
}

const COUNT = `
  SELECT host, service, reader, count(*) AS messages
  FROM all_deliveries
  WHERE observed_at >= $1 AND observed_at < $2 AND source = $3 AND direction = $4 AND tls = 'unknown'
  GROUP BY host, service, reader ORDER BY messages DESC, host, service LIMIT 50`;

/** The programs behind the unknown messages of one log and direction, most messages first, at most fifty. */
export async function askSilentPrograms(
  store: Queryable,
  period: Period,
  source: string,
  direction: Direction,
): Promise<readonly SilentProgram[]> {
  const rows = await store.rows(COUNT, [period.from, period.to, source, direction]);
  return rows.map((row) => ({
    host: textOrNull(row.host),
    service: textOrNull(row.service),
    reader: textOrNull(row.reader),
    messages: numberOf(row.messages),
  }));
}
