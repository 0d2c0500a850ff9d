import { type Column, DELIVERY_COLUMNS } from "../columns.ts";
import { type ColumnData, type FactBatch, NULL_CODE, textAt } from "../fact-batch.ts";
import { PARTIAL_COLUMNS } from "./rollup-columns.ts";

/** Every time zone in use differs from UTC by whole quarters of an hour, so that hours and days are made of these. */
const QUARTER_MS = 900_000;

const ENUM_KEYS = ["direction", "path", "connector_type", "tls", "certainty"] as const;

interface Groups {
  /** For every group the row that stands for it, its messages and its recipients. */
  readonly rows: number[];
  readonly messages: number[];
  readonly recipients: number[];
}

/**
 * Sums a batch of deliveries by quarter of an hour and rollup key, in the columns of `PARTIAL_COLUMNS`.
 *
 * @throws RangeError when a delivery has no time
 */
export function sumBatch(batch: FactBatch): FactBatch {
  const groups = groupRows(batch);
  const times = integersOf(batch, "observed_at");
  const columns = PARTIAL_COLUMNS.map((column): ColumnData => {
    if (column.name === "quarter") return { kind: "integer", values: Float64Array.from(groups.rows, (row) => quarterOf(times[row])) };
    if (column.name === "messages") return { kind: "integer", values: Float64Array.from(groups.messages) };
    if (column.name === "recipients") return { kind: "integer", values: Float64Array.from(groups.recipients) };
    return pick(columnOf(batch, column.name), groups.rows);
  });
  return { rows: groups.rows.length, columns };
}

function groupRows(batch: FactBatch): Groups {
  const times = integersOf(batch, "observed_at");
  const recipients = integersOf(batch, "recipients");
  const keyOf = makeKey(batch);
  const groupByKey = new Map<number, number>();
  const groups: Groups = { rows: [], messages: [], recipients: [] };
  for (let row = 0; row < batch.rows; row++) {
    const key = quarterOf(times[row]) / QUARTER_MS + keyOf(row);
    let group = groupByKey.get(key);
    if (group === undefined) {
      group = groups.rows.push(row) - 1;
      groupByKey.set(key, group);
      groups.messages.push(0);
      groups.recipients.push(0);
    }
    const count = recipients[row] ?? Number.NaN;
    groups.messages[group] = (groups.messages[group] ?? 0) + 1;
    // A message whose recipients the log does not count has at least one.
    groups.recipients[group] = (groups.recipients[group] ?? 0) + (Number.isNaN(count) ? 1 : count);
  }
  return groups;
}

/** Room for quarters of an hour until the year 2249, so that a key is still a whole number exactly. */
const QUARTERS = 2 ** 23;

/** A number for all of a row's rollup key but its time, in steps of `QUARTERS`. */
function makeKey(batch: FactBatch): (row: number) => number {
  const sources = columnOf(batch, "source");
  const connectors = columnOf(batch, "connector");
  const enums = ENUM_KEYS.map((name) => ({ codes: codesOf(batch, name), size: sizeOf(name) }));
  const names = new Map<string | null, Map<string | null, number>>();
  let pairs = 0;
  return (row) => {
    const source = textAt(sources, row);
    const connector = textAt(connectors, row);
    const bySource = names.get(source) ?? new Map<string | null, number>();
    if (bySource.size === 0) names.set(source, bySource);
    let key = bySource.get(connector);
    if (key === undefined) {
      key = pairs++;
      bySource.set(connector, key);
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
