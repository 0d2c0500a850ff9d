import { CONNECTOR_TYPES, type ConnectorType } from "../model/connector.ts";
import { PATHS, type Path } from "../model/delivery.ts";
import { emptyTlsCounts, TLS_OUTCOMES, type TlsCounts, type TlsOutcome, totalOf } from "../model/tls.ts";
import type { Queryable } from "../store/store.ts";
import { memberOf, memberOrNull, numberOf, type Row, textOrNull } from "./row-values.ts";

/** One day of one path in one direction: a row of the details table. */
export interface ConnectorDay {
  /** Day in the report's time zone, `2026-11-19`. */
  readonly date: string;
  readonly direction: "inbound" | "outbound";
  readonly path: Path;
  /** The connector's name; `null` without one. */
  readonly connector: string | null;
  readonly connectorType: ConnectorType | null;
  readonly messages: number;
  readonly recipients: number;
  readonly byTls: TlsCounts;
  readonly recipientsByTls: TlsCounts;
}

const COUNT_BY_DAY = `
  SELECT day, direction, path, connector, connector_type, tls, sum(messages) AS messages, sum(recipients) AS recipients
  FROM all_daily
  WHERE day >= CAST($1 AS DATE) AND day <= CAST($2 AS DATE) AND direction IN ('inbound', 'outbound')
  GROUP BY day, direction, path, connector, connector_type, tls`;

/**
 * The connector report: every path's days, newest first and then most messages first.
 *
 * @param range days in the store's time zone, both included: `2026-11-13` to `2026-11-19`
 */
export async function askConnectorReport(
  store: Queryable,
  range: { readonly from: string; readonly to: string },
): Promise<readonly ConnectorDay[]> {
  const rows = await store.rows(COUNT_BY_DAY, [range.from, range.to]);
  const byPath = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.day, row.direction, row.path, row.connector, row.connector_type]);
    const group = byPath.get(key);
    if (group === undefined) byPath.set(key, [row]);
    else group.push(row);
  }
  return [...byPath.values()].flatMap(toConnectorDay).sort(newestAndBusiestFirst);
}

function toConnectorDay(rows: readonly Row[]): readonly ConnectorDay[] {
  const [first] = rows;
  if (first === undefined) return [];
  const byTls = countByTls(rows, "messages");
  const recipientsByTls = countByTls(rows, "recipients");
  return [
    {
      date: String(first.day),
      direction: memberOf(["inbound", "outbound"], first.direction),
      path: memberOf(PATHS, first.path),
      connector: textOrNull(first.connector),
      connectorType: memberOrNull(CONNECTOR_TYPES, first.connector_type),
      messages: totalOf(byTls),
      recipients: totalOf(recipientsByTls),
      byTls,
      recipientsByTls,
    },
  ];
}

function countByTls(rows: readonly Row[], measure: "messages" | "recipients"): Record<TlsOutcome, number> {
  const counts = emptyTlsCounts();
  for (const row of rows) counts[memberOf(TLS_OUTCOMES, row.tls)] += numberOf(row[measure]);
  return counts;
}

/** Days of equally many messages keep one order: by direction, then by name, those without a connector last. */
function newestAndBusiestFirst(left: ConnectorDay, right: ConnectorDay): number {
  if (left.date !== right.date) return left.date < right.date ? 1 : -1;
  if (left.messages !== right.messages) return right.messages - left.messages;
  const [leftName, rightName] = [left, right].map((day) => `${day.direction} ${day.connector ?? "\uffff"} ${day.path}`);
  return (leftName ?? "") < (rightName ?? "") ? -1 : 1;
}
