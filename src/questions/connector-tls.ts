import { CONNECTOR_TYPES, type ConnectorType } from "../model/connector.ts";
import type { Period } from "../model/period.ts";
import { CERTAINTIES, type Certainty, TLS_OUTCOMES, type TlsOutcome } from "../model/tls.ts";
import type { Queryable } from "../store/store.ts";
import { memberOf, numberOf, type Row } from "./row-values.ts";

/** One TLS outcome on one connector. */
export interface ConnectorOutcome {
  readonly outcome: TlsOutcome;
  readonly messages: number;
  /** The same messages by how the outcome is known. */
  readonly byCertainty: Readonly<Record<Certainty, number>>;
  /** First and last time it was seen in the period, epoch milliseconds UTC. */
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
}

/** The TLS outcomes of one connector in a period, weakest first; those that did not occur are left out. */
export interface ConnectorTls {
  readonly connector: string;
  readonly connectorType: ConnectorType;
  readonly direction: "inbound" | "outbound";
  readonly outcomes: readonly ConnectorOutcome[];
}

/** From the deliveries, not the rollups: first and last time are wanted to the millisecond. */
const COUNT_BY_CONNECTOR = `
  SELECT connector, connector_type, direction, tls, certainty, count(*) AS messages, min(observed_at) AS first_seen_at, max(observed_at) AS last_seen_at
  FROM all_deliveries
  WHERE observed_at >= $1 AND observed_at < $2 AND path = 'connector' AND direction IN ('inbound', 'outbound')
    AND connector IS NOT NULL AND connector_type IS NOT NULL
  GROUP BY connector, connector_type, direction, tls, certainty
  ORDER BY connector, connector_type, direction, tls, certainty`;

/** What every connector carried in a period, by TLS outcome. */
export async function askConnectorTls(store: Queryable, period: Period): Promise<readonly ConnectorTls[]> {
  const rows = await store.rows(COUNT_BY_CONNECTOR, [period.from, period.to]);
  const byConnector = groupBy(rows, (row) => JSON.stringify([row.connector, row.connector_type, row.direction]));
  return byConnector.map(([first, ...others]) => ({
    connector: String(first.connector),
    connectorType: memberOf(CONNECTOR_TYPES, first.connector_type),
    direction: memberOf(["inbound", "outbound"], first.direction),
    outcomes: groupBy([first, ...others], (row) => String(row.tls))
      .map(toOutcome)
      .sort((left, right) => TLS_OUTCOMES.indexOf(left.outcome) - TLS_OUTCOMES.indexOf(right.outcome)),
  }));
}

type Group = readonly [Row, ...Row[]];

function groupBy(rows: readonly Row[], keyOf: (row: Row) => string): readonly Group[] {
  const groups = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

function toOutcome(rows: Group): ConnectorOutcome {
  const byCertainty: Record<Certainty, number> = { observed: 0, inferred: 0, unknown: 0 };
  for (const row of rows) byCertainty[memberOf(CERTAINTIES, row.certainty)] += numberOf(row.messages);
  return {
    outcome: memberOf(TLS_OUTCOMES, rows[0].tls),
    messages: rows.reduce((sum, row) => sum + numberOf(row.messages), 0),
    byCertainty,
    firstSeenAt: Math.min(...rows.map((row) => numberOf(row.first_seen_at))),
    lastSeenAt: Math.max(...rows.map((row) => numberOf(row.last_seen_at))),
  };
}
