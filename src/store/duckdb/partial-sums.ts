import { type Column, DELIVERY_COLUMNS } from "../columns.ts";
import { type ColumnData, type FactBatch, NULL_CODE, textAt } from "../fact-batch.ts";
import { PARTIAL_COLUMNS, PEER_PARTIAL_COLUMNS } from "./rollup-columns.ts";

/** Every time zone in use differs from UTC by whole quarters of an hour, so that hours and days are made of these. */
const QUARTER_MS = 900_000;

const ENUM_KEYS = ["direction", "path", "connector_type", "tls", "certainty"] as const;

interface Groups {
  /** For every group the row that stands for it, its messages, its recipients and when it was seen last. */
  readonly rows: number[];
  readonly messages: number[];
  readonly recipients: number[];
  readonly lastSeenAt: number[];
}

/**
 * Sums a batch of deliveries by quarter of an hour and rollup key, in the columns of `PARTIAL_COLUMNS`.
 *
 * @throws RangeError when a delivery has no time
 */
export function sumBatch(batch: FactBatch): FactBatch {
  const source = columnOf(batch, "source");
  return columnsOf(
    batch,
    PARTIAL_COLUMNS,
    groupRows(batch, (row) => textAt(source, row)),
  );
}

/**
 * Sums a batch of deliveries by quarter of an hour, peer and rollup key, in the columns of `PEER_PARTIAL_COLUMNS`.
 *
 * @throws RangeError when a delivery has no time
 */
export function sumPeers(batch: FactBatch): FactBatch {
  return columnsOf(batch, PEER_PARTIAL_COLUMNS, groupRows(batch, peerOf(batch)));
}

function columnsOf(batch: FactBatch, columns: readonly Column[], groups: Groups): FactBatch {
  const times = integersOf(batch, "observed_at");
  const peer = peerOf(batch);
  const made = columns.map(({ name }): ColumnData => {
    if (name === "quarter") return { kind: "integer", values: Float64Array.from(groups.rows, (row) => quarterOf(times[row])) };
    if (name === "messages") return { kind: "integer", values: Float64Array.from(groups.messages) };
    if (name === "recipients") return { kind: "integer", values: Float64Array.from(groups.recipients) };
    if (name === "last_seen_at") return { kind: "integer", values: Float64Array.from(groups.lastSeenAt) };
    if (name === "peer") return { kind: "string", values: groups.rows.map(peer) };
    return pick(columnOf(batch, name), groups.rows);
  });
  return { rows: groups.rows.length, columns: made };
}

/** A row's peer: the registrable domain, or the address where there is none. */
function peerOf(batch: FactBatch): (row: number) => string | null {
  const domains = columnOf(batch, "peer_domain");
  const addresses = columnOf(batch, "peer_address");
  return (row) => textAt(domains, row) ?? textAt(addresses, row);
}

/** @param nameOf the text of the rollup's key that comes beside the connector */
function groupRows(batch: FactBatch, nameOf: (row: number) => string | null): Groups {
  const times = integersOf(batch, "observed_at");
  const recipients = integersOf(batch, "recipients");
  const keyOf = makeKey(batch, nameOf);
  const groupByKey = new Map<number, number>();
  const groups: Groups = { rows: [], messages: [], recipients: [], lastSeenAt: [] };
  for (let row = 0; row < batch.rows; row++) {
    const key = quarterOf(times[row]) / QUARTER_MS + keyOf(row);
    let group = groupByKey.get(key);
    if (group === undefined) {
      group = groups.rows.push(row) - 1;
      groupByKey.set(key, group);
      groups.messages.push(0);
      groups.recipients.push(0);
      groups.lastSeenAt.push(0);
    }
    const count = recipients[row] ?? Number.NaN;
    groups.messages[group] = (groups.messages[group] ?? 0) + 1;
    // A message whose recipients the log does not count has at least one.
    groups.recipients[group] = (groups.recipients[group] ?? 0) + (Number.isNaN(count) ? 1 : count);
    groups.lastSeenAt[group] = Math.max(groups.lastSeenAt[group] ?? 0, times[row] ?? 0);
  }
  return groups;
}

/** Room for quarters of an hour until the year 2249, so that a key is still a whole number exactly. */
const QUARTERS = 2 ** 23;

/** A number for all of a row's rollup key but its time, in steps of `QUARTERS`. */
function makeKey(batch: FactBatch, nameOf: (row: number) => string | null): (row: number) => number {
  const connectors = columnOf(batch, "connector");
  const enums = ENUM_KEYS.map((name) => ({ codes: codesOf(batch, name), size: sizeOf(name) }));
  const names = new Map<string | null, Map<string | null, number>>();
  let pairs = 0;
  return (row) => {
    const name = nameOf(row);
    const connector = textAt(connectors, row);
    const byName = names.get(name) ?? new Map<string | null, number>();
    if (byName.size === 0) names.set(name, byName);
    let key = byName.get(connector);
    if (key === undefined) {
      key = pairs++;
      byName.set(connector, key);
    }
    for (const { codes, size } of enums) {
      const code = codes[row] ?? NULL_CODE;
      key = key * size + (code === NULL_CODE ? size - 1 : code);
    }
    return key * QUARTERS;
  };
}

function quarterOf(observedAt: number | undefined): number {
  if (observedAt === undefined || !(observedAt >= 0)) throw new RangeError("a delivery without a time");
  return Math.floor(observedAt / QUARTER_MS) * QUARTER_MS;
}

function pick(data: ColumnData, rows: readonly number[]): ColumnData {
  if (data.kind === "string" || data.kind === "coded-string") return { kind: "string", values: rows.map((row) => textAt(data, row)) };
  if (data.kind === "enum") return { kind: data.kind, values: Uint8Array.from(rows, (row) => data.values[row] ?? NULL_CODE) };
  throw new TypeError(`no rollup key is of kind ${data.kind}`);
}

function columnOf(batch: FactBatch, name: string): ColumnData {
  const data = batch.columns[DELIVERY_COLUMNS.findIndex((column) => column.name === name)];
  if (data === undefined) throw new RangeError(`no column ${name}`);
  return data;
}

function integersOf(batch: FactBatch, name: "observed_at" | "recipients"): Float64Array {
  const data = columnOf(batch, name);
  if (data.kind !== "integer") throw new TypeError(`${name} is of kind ${data.kind}`);
  return data.values;
}

function codesOf(batch: FactBatch, name: (typeof ENUM_KEYS)[number]): Uint8Array {
  const data = columnOf(batch, name);
  if (data.kind !== "enum") throw new TypeError(`${name} is of kind ${data.kind}`);
  return data.values;
}

/** The column's values and null. */
function sizeOf(name: string): number {
  const column: Column | undefined = DELIVERY_COLUMNS.find((each) => each.name === name);
  return column?.kind === "enum" ? column.values.length + 1 : 1;
}
