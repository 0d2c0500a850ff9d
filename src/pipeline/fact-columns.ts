import { ATTEMPT_FACT_COLUMNS, type Column, FACT_COLUMNS } from "../store/columns.ts";
import type { ColumnData, FactBatch } from "../store/fact-batch.ts";
import { growTextRoom, packRoom, startTextRoom, type TextRoom } from "./text-room.ts";

type Description = (typeof ATTEMPT_FACT_COLUMNS)[number];

/** What a column of this description is gathered in. */
type Room<Described> = Described extends { readonly kind: "integer" }
  ? Float64Array
  : Described extends { readonly kind: "enum" }
    ? Uint8Array
    : Described extends { readonly kind: "dimension" }
      ? Uint32Array
      : TextRoom;

/** Rows being gathered, one typed array or room per column: nothing becomes an object on its way to the store. */
export type FactColumns = {
  -readonly [Name in Description["name"]]: Room<Extract<Description, { readonly name: Name }>>;
} & {
  /** Rows filled so far. */
  rows: number;
  /** Rows that the typed arrays have room for. */
  capacity: number;
};

export function startFactColumns(capacity: number): FactColumns {
  const columns = ATTEMPT_FACT_COLUMNS.map((column) => [column.name, roomFor(column, capacity)]);
  return { ...(Object.fromEntries(columns) as unknown as Omit<FactColumns, "rows" | "capacity">), rows: 0, capacity };
}

function roomFor({ kind }: Column, capacity: number): unknown {
  if (kind === "integer") return new Float64Array(capacity);
  if (kind === "enum") return new Uint8Array(capacity);
  return kind === "dimension" ? new Uint32Array(capacity) : startTextRoom(capacity);
}

/**
 * Begins anew in the same room: batches are copies, and arrays of some megabytes that come and go with every commit
 * would stand in memory until the garbage collector looks.
 */
export function clearFactColumns(columns: FactColumns): void {
  columns.rows = 0;
  columns.queue_id.used = 0;
  columns.message_id.used = 0;
  columns.reason.used = 0;
}

/** Twice the room. */
export function growFactColumns(columns: FactColumns): void {
  columns.capacity *= 2;
  const rooms = columns as unknown as Record<string, unknown>;
  for (const { name, kind } of ATTEMPT_FACT_COLUMNS) {
    if (kind === "string") growTextRoom(columns[name], columns.capacity);
    else rooms[name] = larger(rooms[name], columns.capacity);
  }
}

function larger(room: unknown, capacity: number): unknown {
  if (room instanceof Float64Array) return copyInto(new Float64Array(capacity), room);
  if (room instanceof Uint8Array) return copyInto(new Uint8Array(capacity), room);
  return room instanceof Uint32Array ? copyInto(new Uint32Array(capacity), room) : room;
}

function copyInto<Array extends Float64Array | Uint8Array | Uint32Array>(target: Array, source: Array): Array {
  target.set(source);
  return target;
}

/** The place of every value of a column's list. */
export function codesOf<Value extends string>(values: readonly Value[]): Readonly<Record<Value, number>> {
  return Object.fromEntries(values.map((value, code) => [value, code])) as Record<Value, number>;
}

/** The rows as a batch of deliveries. */
export function deliveryBatch(columns: FactColumns): FactBatch {
  return batchOf(FACT_COLUMNS, columns);
}

/** The rows as a batch of attempts. */
export function attemptBatch(columns: FactColumns): FactBatch {
  return batchOf(ATTEMPT_FACT_COLUMNS, columns);
}

function batchOf(described: readonly Description[], columns: FactColumns): FactBatch {
  return { rows: columns.rows, columns: described.map((column) => pack(columns[column.name], columns.rows)) };
}

function pack(room: FactColumns[Description["name"]], rows: number): ColumnData {
  if (room instanceof Float64Array) return { kind: "integer", values: room.slice(0, rows) };
  if (room instanceof Uint8Array) return { kind: "enum", values: room.slice(0, rows) };
  if (room instanceof Uint32Array) return { kind: "dimension", values: room.slice(0, rows) };
  return packRoom(room, rows);
}
