import type { Period } from "../model/period.ts";
import { emptyTlsCounts, TLS_OUTCOMES, type TlsCounts, totalOf } from "../model/tls.ts";
import type { Queryable } from "../store/store.ts";
import { type BoundText, bindText, renderGroupConditions, renderMessageRows } from "./message-conditions.ts";
import { isCountedByRollup, type MessageFilter } from "./message-filter.ts";
import { memberOf, numberOf, type Row } from "./row-values.ts";
import { splitAtHours } from "./split-at-hours.ts";

/** How many messages a filter means. Recipients that the log does not count are at least one a message. */
export interface MessageCounts {
  readonly messages: number;
  readonly recipients: number;
  readonly byTls: TlsCounts;
  /** The same messages by time, oldest first; stretches without any are left out. */
  readonly stretches: readonly MessageStretch[];
}

export interface MessageStretch extends Period {
  readonly messages: number;
}

/** Stretches of a period at most: enough that one of them is read in no time, few enough to be counted in one go. */
const MOST_STRETCHES = 512;
const HOUR_MS = 3_600_000;

/** Counts what a filter means: from the rollup where that groups by all its clauses, else from the facts. Exact either way. */
export async function countMessages(store: Queryable, filter: MessageFilter, period: Period): Promise<MessageCounts> {
  const stretchMs = Math.max(1, Math.ceil((period.to - period.from) / HOUR_MS / MOST_STRETCHES)) * HOUR_MS;
  const { text, parameters } = isCountedByRollup(filter) ? askRollup(filter, period, stretchMs) : askFacts(filter, period, stretchMs);
  const rows = await store.rows(text, parameters);
  const byTls = emptyTlsCounts();
  for (const row of rows) byTls[memberOf(TLS_OUTCOMES, row.tls)] += numberOf(row.messages);
  const recipients = rows.reduce((sum, row) => sum + numberOf(row.recipients), 0);
  return { messages: totalOf(byTls), recipients, byTls, stretches: stretchesOf(rows, stretchMs, period) };
}

function askFacts(filter: MessageFilter, period: Period, stretchMs: number): BoundText {
  const { text, parameters } = renderMessageRows(filter, period);
  return {
    text: `SELECT observed_at - observed_at % ${stretchMs} AS stretch, tls, count(*) AS messages, sum(coalesce(recipients, 1)) AS recipients
      FROM ${text} GROUP BY stretch, tls ORDER BY stretch`,
    parameters,
  };
}

/** Whole hours from the rollup, what sticks out before and after from the deliveries. */
function askRollup(filter: MessageFilter, period: Period, stretchMs: number): BoundText {
  const { hours, before, after } = splitAtHours(period);
  return bindText((bind) => {
    const clauses = renderGroupConditions(filter, bind);
    const where = (column: string, { from, to }: Period) =>
      [`${column} >= ${bind(from)}`, `${column} < ${bind(to)}`, ...clauses].join(" AND ");
    const edges = [before, after]
      .filter(({ from, to }) => from < to)
      .map(
        (edge) => `UNION ALL SELECT observed_at AS moment, tls, 1 AS messages, coalesce(recipients, 1) AS recipients
          FROM all_deliveries WHERE ${where("observed_at", edge)}`,
      );
    return `SELECT moment - moment % ${stretchMs} AS stretch, tls, sum(messages) AS messages, sum(recipients) AS recipients
      FROM (SELECT hour AS moment, tls, messages, recipients FROM all_hourly WHERE ${where("hour", hours)} ${edges.join(" ")}) AS counted
      GROUP BY stretch, tls ORDER BY stretch`;
  });
}

/** @param rows in order of time, some for each stretch */
function stretchesOf(rows: readonly Row[], stretchMs: number, period: Period): readonly MessageStretch[] {
  const stretches: MessageStretch[] = [];
  for (const row of rows) {
    const start = numberOf(row.stretch);
    const from = Math.max(start, period.from);
    const last = stretches.at(-1);
    const isSame = last?.from === from;
    const messages = numberOf(row.messages) + (isSame ? last.messages : 0);
    if (isSame) stretches.pop();
    stretches.push({ from, to: Math.min(start + stretchMs, period.to), messages });
  }
  return stretches;
}
