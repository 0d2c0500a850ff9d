import type { Direction } from "../model/delivery.ts";
import type { Period } from "../model/period.ts";
import { emptyTlsCounts, protectedShareOf, TLS_OUTCOMES, type TlsCounts, totalOf, unknownShareOf } from "../model/tls.ts";
import type { Queryable } from "../store/store.ts";
import { memberOf, numberOf, type Row } from "./row-values.ts";
import { splitAtHours } from "./split-at-hours.ts";

/** How the messages of one direction were protected. */
export interface DirectionOverview {
  readonly messages: number;
  readonly recipients: number;
  /** Protected messages among those whose outcome is known, 0 to 1; `null` when none is known. */
  readonly protectedShare: number | null;
  /** Messages whose outcome the log cannot tell among all, 0 to 1; `null` without messages. */
  readonly unknownShare: number | null;
  /** Messages per TLS outcome. */
  readonly byTls: TlsCounts;
  readonly recipientsByTls: TlsCounts;
}

export type Overview = Readonly<Record<Direction, DirectionOverview>>;

/** Whole hours from the rollup ($1 to $2); what sticks out before ($3 to $4) and after ($5 to $6) from the deliveries, apart: with OR all would be looked at. */
const COUNT_BY_TLS = `
  SELECT direction, tls, sum(messages) AS messages, sum(recipients) AS recipients
  FROM (
    SELECT direction, tls, messages, recipients FROM all_hourly WHERE hour >= $1 AND hour < $2
    UNION ALL
    SELECT direction, tls, 1 AS messages, coalesce(recipients, 1) AS recipients FROM all_deliveries
    WHERE observed_at >= $3 AND observed_at < $4
    UNION ALL
    SELECT direction, tls, 1 AS messages, coalesce(recipients, 1) AS recipients FROM all_deliveries
    WHERE observed_at >= $5 AND observed_at < $6
  ) AS counted
  GROUP BY direction, tls`;

/** How the messages of a period were protected, per direction. Exact, wherever in an hour the period begins and ends. */
export async function askOverview(store: Queryable, period: Period): Promise<Overview> {
  const { hours, before, after } = splitAtHours(period);
  const rows = await store.rows(COUNT_BY_TLS, [hours.from, hours.to, before.from, before.to, after.from, after.to]);
  const inDirection = (direction: Direction) => summarize(rows.filter((row) => row.direction === direction));
  return { inbound: inDirection("inbound"), outbound: inDirection("outbound"), submission: inDirection("submission") };
}

function summarize(rows: readonly Row[]): DirectionOverview {
  const byTls = emptyTlsCounts();
  const recipientsByTls = emptyTlsCounts();
  for (const row of rows) {
    const outcome = memberOf(TLS_OUTCOMES, row.tls);
    byTls[outcome] += numberOf(row.messages);
    recipientsByTls[outcome] += numberOf(row.recipients);
  }
  return {
    messages: totalOf(byTls),
    recipients: totalOf(recipientsByTls),
    protectedShare: protectedShareOf(byTls),
    unknownShare: unknownShareOf(byTls),
    byTls,
    recipientsByTls,
  };
}
