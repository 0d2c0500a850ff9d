import { ATTEMPT_FACT_COLUMNS, type Column, DIMENSION_NAMES, DIMENSIONS, type DimensionName, FACT_COLUMNS } from "./columns.ts";
import { batchOfEach, type ColumnData, type FactBatch, NULL_CODE, packTexts } from "./fact-batch.ts";
import type { Commit } from "./store.ts";

type Value = number | boolean | string | readonly string[] | null;

/** A row by column name, as a question gives it; what it leaves out is null. */
export type FactRow = Readonly<Record<string, Value>>;

/**
 * Rows as the facts of a commit, for small numbers of them: a reader fills its columns directly.
 *
 * @throws TypeError when a value is not of its column's kind
 */
export function factsOfRows(rows: {
  readonly deliveries: readonly FactRow[];
  readonly attempts: readonly FactRow[];
  readonly open: readonly FactRow[];
}): Omit<Commit, "checkpoint" | "understanding"> {
  const kept: Kept = {
    origin: new Map(),
    peer: new Map(),
    handshake: new Map(),
    sender: new Map(),
    recipient_list: new Map(),
    route: new Map(),
  };
  const toFacts = (list: readonly FactRow[]) => list.map((row) => toFact(row, kept));
  const [deliveries, attempts, open] = [toFacts(rows.deliveries), toFacts(rows.attempts), toFacts(rows.open)];
  return {
    deliveries: packed(batchOfRows(FACT_COLUMNS, deliveries)),
    attempts: packed(batchOfRows(ATTEMPT_FACT_COLUMNS, attempts)),
    open: packed(batchOfRows(FACT_COLUMNS, open)),
    dimensions: batchOfEach((name, columns) =>
      batchOfRows(
        columns,
        [...kept[name].values()].map(({ row }) => row),
      ),
    ),
  };
}

/** As a reader's batches come. */
function packed(batch: FactBatch): FactBatch {
  return { rows: batch.rows, columns: batch.columns.map((data) => (data.kind === "string" ? packTexts(data.values) : data)) };
}

/** The rows of every dimension, by all their values. */
type Kept = Readonly<Record<DimensionName, Map<string, { readonly row: FactRow; readonly place: number }>>>;

function toFact(row: FactRow, kept: Kept): FactRow {
  const places: Record<string, Value> = {};
  for (const name of DIMENSION_NAMES) {
    const part = Object.fromEntries(DIMENSIONS[name].map((column) => [column.name, row[column.name] ?? null]));
    const key = JSON.stringify(part);
    const known = kept[name].get(key) ?? { row: part, place: kept[name].size };
    kept[name].set(key, known);
    places[name] = known.place;
  }
  return { ...row, ...places, ...distancesOf(row) };
}

function distancesOf(row: FactRow): FactRow {
  const decided = row.evidence_decided ?? null;
  const from = typeof decided === "number" ? decided : 0;
  const before = (position: Value | undefined) => (typeof position === "number" ? from - position : null);
  return {
    decided,
    opened_before: before(row.evidence_opened),
    tls_before: before(row.evidence_tls),
    identified_before: before(row.evidence_identified),
    message_before: before(row.evidence_message),
    closed_after: typeof row.evidence_closed === "number" ? row.evidence_closed - from : null,
  };
}

/** Rows as a batch of these columns. */
export function batchOfRows(columns: readonly Column[], rows: readonly FactRow[]): FactBatch {
  return { rows: rows.length, columns: columns.map((column) => columnOfRows(column, rows)) };
}

function columnOfRows(column: Column, rows: readonly FactRow[]): ColumnData {
  const values = rows.map((row) => row[column.name] ?? null);
  const fail = (value: unknown): never => {
    throw new TypeError(`${column.name} cannot hold ${JSON.stringify(value)}`);
  };
  switch (column.kind) {
    case "integer":
      return {
        kind: "integer",
        values: Float64Array.from(values, (value) => (value === null ? Number.NaN : typeof value === "number" ? value : fail(value))),
      };
    case "dimension":
      return { kind: "dimension", values: Uint32Array.from(values, (value) => (typeof value === "number" ? value : fail(value))) };
    case "boolean":
      return {
        kind: "boolean",
        values: Uint8Array.from(values, (value) => (value === null ? NULL_CODE : typeof value === "boolean" ? Number(value) : fail(value))),
      };
    case "enum":
      return {
        kind: "enum",
        values: Uint8Array.from(values, (value) => (value === null ? NULL_CODE : (codeOf(column.values, value) ?? fail(value)))),
      };
    case "string":
      return { kind: "string", values: values.map((value) => (value === null || typeof value === "string" ? value : fail(value))) };
    case "strings":
      return { kind: "strings", values: values.map((value) => (value === null || Array.isArray(value) ? value : fail(value))) };
  }
}

function codeOf(values: readonly unknown[], value: unknown): number | undefined {
  const code = values.indexOf(value);
  return code === -1 ? undefined : code;
}
