import { CONNECTOR_TYPES, type ConnectorType } from "../model/connector.ts";
import { DIRECTIONS, type Direction, PATHS, type Path } from "../model/delivery.ts";
import type { Period } from "../model/period.ts";
import { emptyTlsCounts, TLS_OUTCOMES, type TlsCounts } from "../model/tls.ts";
import type { Queryable } from "../store/store.ts";
import { memberOf, memberOrNull, numberOf, type Row, textOrNull } from "./row-values.ts";

/** What one way carried in a window, and in the one before. */
export interface PathTls {
  readonly direction: Direction;
  /** `null`: all ways of the direction together. */
  readonly path: Path | null;
  readonly connector: string | null;
  readonly connectorType: ConnectorType | null;
  readonly byTls: TlsCounts;
  /** Those of `byTls` that a line of the log proves. */
  readonly observed: TlsCounts;
  readonly before: TlsCounts;
}

/** What one log tells of one direction in a window. */
export interface SourceTls {
  readonly source: string;
  readonly direction: Direction;
  readonly byTls: TlsCounts;
}

/** From the rollup: both windows begin and end with an hour. */
const COUNT = `
  SELECT hour >= $2 AS is_now, source, direction, path, connector, connector_type, tls, certainty, sum(messages) AS messages
  FROM all_hourly
  WHERE hour >= $1 AND hour < $3
  GROUP BY is_now, source, direction, path, connector, connector_type, tls, certainty
  ORDER BY direction, path, connector, connector_type, source`;

/**
 * What every way and every log had, by TLS outcome.
 *
 * @param window begins and ends with an hour, as the one of the same length before it does then
 */
export async function askPathTls(
  store: Queryable,
  window: Period,
): Promise<{ readonly paths: readonly PathTls[]; readonly sources: readonly SourceTls[] }> {
  const rows = await store.rows(COUNT, [window.from - (window.to - window.from), window.from, window.to]);
  const byPath = groupBy(rows, (row) => JSON.stringify([row.direction, row.path, row.connector, row.connector_type]));
  const bySource = groupBy(rows, (row) => JSON.stringify([row.direction, row.source]));
  return { paths: byPath.map(toPathTls), sources: bySource.map(toSourceTls) };
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

function toPathTls(rows: Group): PathTls {
  const [first] = rows;
  return {
    direction: memberOf(DIRECTIONS, first.direction),
    path: memberOrNull(PATHS, first.path),
    connector: textOrNull(first.connector),
    connectorType: memberOrNull(CONNECTOR_TYPES, first.connector_type),
    byTls: countByTls(rows, ({ is_now }) => is_now === true),
    observed: countByTls(rows, ({ is_now, certainty }) => is_now === true && certainty === "observed"),
    before: countByTls(rows, ({ is_now }) => is_now !== true),
  };
}

function toSourceTls(rows: Group): SourceTls {
  const [first] = rows;
  return {
    source: textOrNull(first.source) ?? "",
    direction: memberOf(DIRECTIONS, first.direction),
    byTls: countByTls(rows, ({ is_now }) => is_now === true),
  };
}

function countByTls(rows: readonly Row[], counts: (row: Row) => boolean): TlsCounts {
  const sums = emptyTlsCounts();
  for (const row of rows) if (counts(row)) sums[memberOf(TLS_OUTCOMES, row.tls)] += numberOf(row.messages);
  return sums;
}
