import { TLS_OUTCOMES, type TlsOutcome } from "../model/tls.ts";
import type { Queryable } from "../store/store.ts";
import { memberOf, numberOf, type Row } from "./row-values.ts";

/** The day on which a connector began or ceased to carry an outcome that needs attention. */
export interface TurningPoint {
  /** `begins`: the first day with it; `ends`: the last one. */
  readonly kind: "begins" | "ends";
  readonly date: string;
  readonly direction: "inbound" | "outbound";
  readonly connector: string;
  readonly outcome: TlsOutcome;
  /** Messages with that outcome within the days. */
  readonly messages: number;
}

/**
 * For every connector and weak outcome its first and last day, and what the connector carried before, between and after.
 * The unknown says nothing about a turn and is left out.
 */
const FIND_EDGES = `
  WITH counted AS (
    SELECT direction, connector, day, tls, sum(messages) AS messages
    FROM all_daily
    WHERE day >= CAST($1 AS DATE) AND day <= CAST($2 AS DATE) AND direction IN ('inbound', 'outbound')
      AND path = 'connector' AND connector IS NOT NULL AND tls <> 'unknown'
    GROUP BY direction, connector, day, tls
  ), days AS (
    SELECT direction, connector, day, sum(messages) AS messages FROM counted GROUP BY direction, connector, day
  ), weak AS (
    SELECT direction, connector, tls, min(day) AS first_day, max(day) AS last_day, sum(messages) AS messages
    FROM counted WHERE tls IN ('none', 'SSLv3', 'TLSv1.0', 'TLSv1.1') GROUP BY direction, connector, tls
  )
  SELECT weak.direction, weak.connector, weak.tls, weak.first_day, weak.last_day, weak.messages,
    sum(CASE WHEN days.day < weak.first_day THEN 1 ELSE 0 END) AS days_before,
    sum(CASE WHEN days.day < weak.first_day THEN days.messages ELSE 0 END) AS messages_before,
    sum(CASE WHEN days.day > weak.last_day THEN 1 ELSE 0 END) AS days_after,
    sum(CASE WHEN days.day > weak.last_day THEN days.messages ELSE 0 END) AS messages_after,
    sum(days.messages) AS messages_of_all
  FROM weak JOIN days ON days.direction = weak.direction AND days.connector = weak.connector
  GROUP BY weak.direction, weak.connector, weak.tls, weak.first_day, weak.last_day, weak.messages`;

/** Fewer days with mail on the quiet side of a turn may be a weekend or a holiday. */
const LEAST_DAYS = 7;
const LEAST_MESSAGES = 10;
/** An outcome that a connector hardly ever has does not begin or end: it occurs. */
const LEAST_SHARE = 0.1;
/** At its share from its first to its last day, so many would have been seen on the quiet side without a change: by chance, none is 1 in 20,000. */
const LEAST_EXPECTED = 10;

/**
 * The turns within some days that the counts prove, most messages first.
 *
 * @param range days in the store's time zone, both included
 */
export async function askTurningPoints(
  store: Queryable,
  range: { readonly from: string; readonly to: string },
): Promise<readonly TurningPoint[]> {
  const rows = await store.rows(FIND_EDGES, [range.from, range.to]);
  return rows
    .flatMap((row) => [...turnOf(row, "begins", "before"), ...turnOf(row, "ends", "after")])
    .sort((left, right) => right.messages - left.messages || (left.date < right.date ? -1 : 1));
}

function turnOf(row: Row, kind: TurningPoint["kind"], quiet: "before" | "after"): readonly TurningPoint[] {
  const messages = numberOf(row.messages);
  const quietMessages = numberOf(row[`messages_${quiet}`]);
  const share = messages / (numberOf(row.messages_of_all) - numberOf(row.messages_before) - numberOf(row.messages_after));
  const isTurn =
    numberOf(row[`days_${quiet}`]) >= LEAST_DAYS &&
    messages >= LEAST_MESSAGES &&
    share >= LEAST_SHARE &&
    quietMessages * share >= LEAST_EXPECTED;
  if (!isTurn) return [];
  return [
    {
      kind,
      date: String(kind === "begins" ? row.first_day : row.last_day),
      direction: memberOf(["inbound", "outbound"], row.direction),
      connector: String(row.connector),
      outcome: memberOf(TLS_OUTCOMES, row.tls),
      messages,
    },
  ];
}
