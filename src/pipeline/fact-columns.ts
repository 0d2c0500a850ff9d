import { ATTEMPT_COLUMNS, type Column, DELIVERY_COLUMNS } from "../store/columns.ts";
import { type ColumnData, type FactBatch, NULL_CODE } from "../store/fact-batch.ts";

type Description = (typeof ATTEMPT_COLUMNS)[number];

/** What a column of this description is gathered in. */
type Room<Described> = Described extends { readonly kind: "integer" }
  ? Float64Array
  : Described extends { readonly kind: "enum" | "boolean" }
    ? Uint8Array
    : Described extends { readonly kind: "strings" }
      ? (readonly string[] | null)[]
      : (string | null)[];

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

function roomFor(column: Column, capacity: number): Float64Array | Uint8Array | unknown[] {
  if (column.kind === "integer") return new Float64Array(capacity);
  return column.kind === "enum" || column.kind === "boolean" ? new Uint8Array(capacity) : [];
}

/** Twice the room. */
export function growFactColumns(columns: FactColumns): void {
  columns.capacity *= 2;
  const rooms = columns as unknown as Record<string, unknown>;
  for (const { name } of ATTEMPT_COLUMNS) {
    const room = rooms[name];
    if (!(room instanceof Float64Array) && !(room instanceof Uint8Array)) continue;
    const larger = room instanceof Float64Array ? new Float64Array(columns.capacity) : new Uint8Array(columns.capacity);
    larger.set(room);
    rooms[name] = larger;
  }
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
      return { kind: "string", values: room as readonly (string | null)[] };
    case "strings":
      return { kind: "strings", values: room as readonly (readonly string[] | null)[] };
  }
}
