import { ATTEMPT_COLUMNS, type Column, DELIVERY_COLUMNS } from "../store/columns.ts";
import { type ColumnData, type FactBatch, NULL_CODE } from "../store/fact-batch.ts";
import { type CodedTexts, clearCodedTexts, startCodedTexts } from "./coded-texts.ts";

type Description = (typeof ATTEMPT_COLUMNS)[number];

/** What a column of this description is gathered in. */
type Room<Described> = Described extends { readonly kind: "integer" }
  ? Float64Array
  : Described extends { readonly kind: "enum" | "boolean" }
    ? Uint8Array
    : Described extends { readonly kind: "strings" }
      ? CodedTexts<readonly string[]>
      : Described extends { readonly name: (typeof UNIQUE)[number] }
        ? (string | null)[]
        : CodedTexts<string>;

/** Texts of which hardly any comes twice: coding them would only cost. */
const UNIQUE = ["queue_id", "message_id"] as const;

/** Rows being gathered, one typed array or list per column: no number becomes an object on its way to the store. */
export type FactColumns = {
  -readonly [Name in Description["name"]]: Room<Extract<Description, { readonly name: Name }>>;
} & {
  /** Rows filled so far. */
  rows: number;
  /** Rows that the typed arrays have room for. */
  capacity: number;
};

export function startFactColumns(capacity: number): FactColumns {
  const columns = ATTEMPT_COLUMNS.map((column) => [column.name, roomFor(column, capacity)]);
  return { ...(Object.fromEntries(columns) as unknown as Omit<FactColumns, "rows" | "capacity">), rows: 0, capacity };
}

function roomFor(column: Column, capacity: number): unknown {
  if (column.kind === "integer") return new Float64Array(capacity);
  if (column.kind === "enum" || column.kind === "boolean") return new Uint8Array(capacity);
  return UNIQUE.some((name) => name === column.name) ? [] : startCodedTexts(capacity);
}

/**
 * Begins anew in the same room: batches are copies, and arrays of some megabytes that come and go with every commit
 * would stand in memory until the garbage collector looks.
 */
export function clearFactColumns(columns: FactColumns): void {
  columns.rows = 0;
  const rooms = columns as unknown as Record<string, unknown>;
  for (const { name, kind } of ATTEMPT_COLUMNS) {
    if (kind !== "string" && kind !== "strings") continue;
    if (Array.isArray(rooms[name])) rooms[name] = [];
    else clearCodedTexts(rooms[name] as CodedTexts<unknown>);
  }
}

/** Twice the room. */
export function growFactColumns(columns: FactColumns): void {
  columns.capacity *= 2;
  const rooms = columns as unknown as Record<string, unknown>;
  for (const { name } of ATTEMPT_COLUMNS) rooms[name] = larger(rooms[name], columns.capacity);
}

function larger(room: unknown, capacity: number): unknown {
  if (room instanceof Float64Array) return copyInto(new Float64Array(capacity), room);
  if (room instanceof Uint8Array) return copyInto(new Uint8Array(capacity), room);
  if (Array.isArray(room)) return room; // lists grow by themselves
  const coded = room as CodedTexts<unknown>;
  coded.codes = copyInto(new Uint32Array(capacity), coded.codes);
  return coded;
}

function copyInto<Room extends Float64Array | Uint8Array | Uint32Array>(target: Room, source: Room): Room {
  target.set(source);
  return target;
}

/** The place of every value of a column's list. */
export function codesOf<Value extends string>(values: readonly Value[]): Readonly<Record<Value, number>> {
  return Object.fromEntries(values.map((value, code) => [value, code])) as Record<Value, number>;
}

/** A boolean as a column holds it. */
export function booleanCode(value: boolean | null): number {
  return value === null ? NULL_CODE : value ? 1 : 0;
}

/** The rows as a batch of deliveries. */
export function deliveryBatch(columns: FactColumns): FactBatch {
  return batchOf(DELIVERY_COLUMNS, columns);
}

/** The rows as a batch of attempts. */
export function attemptBatch(columns: FactColumns): FactBatch {
  return batchOf(ATTEMPT_COLUMNS, columns);
}

function batchOf(described: readonly Description[], columns: FactColumns): FactBatch {
  return { rows: columns.rows, columns: described.map((column) => pack(column, columns[column.name], columns.rows)) };
}

function pack(column: Column, room: unknown, rows: number): ColumnData {
  switch (column.kind) {
    case "integer":
      return { kind: "integer", values: (room as Float64Array).slice(0, rows) };
    case "boolean":
    case "enum":
      return { kind: column.kind, values: (room as Uint8Array).slice(0, rows) };
    case "string":
      if (Array.isArray(room)) return { kind: "string", values: room as readonly (string | null)[] };
      return { kind: "coded-string", ...packCoded(room as CodedTexts<string>, rows) };
    case "strings":
      return { kind: "coded-strings", ...packCoded(room as CodedTexts<readonly string[]>, rows) };
  }
}

function packCoded<Entry>(column: CodedTexts<Entry>, rows: number): { values: Uint32Array; texts: readonly Entry[] } {
  return { values: column.codes.slice(0, rows), texts: column.entries };
}
