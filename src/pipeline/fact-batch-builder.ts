import type { Column } from "../store/columns.ts";
import { type ColumnData, type FactBatch, NULL_CODE } from "../store/fact-batch.ts";

/** Gathers rows column by column, so that nothing is made per row but its texts. */
export interface FactBatchBuilder {
  rows(): number;
  /** Begins the next row: every column null. */
  begin(): void;
  integer(column: number, value: number | null): void;
  boolean(column: number, value: boolean | null): void;
  text(column: number, value: string | null): void;
  texts(column: number, value: readonly string[] | null): void;
  /** @param value one of the column's values */
  choice(column: number, value: string | null): void;
  /** The rows so far; the builder begins anew. */
  take(): FactBatch;
}

/** @param capacity rows to make room for at first */
export function createFactBatchBuilder(columns: readonly Column[], capacity: number): FactBatchBuilder {
  let room = capacity;
  let count = 0;
  let data = columns.map((column) => emptyColumn(column, room));
  const codes = columns.map((column) => new Map(column.kind === "enum" ? column.values.map((value, code) => [value, code]) : []));

  function grow(): void {
    room *= 2;
    for (const column of data) {
      if (!("room" in column)) continue;
      const larger = column.kind === "integer" ? new Float64Array(room) : new Uint8Array(room);
      larger.set(column.room);
      column.room = larger;
    }
  }

  return {
    rows: () => count,
    begin() {
      if (count === room) grow();
      for (const column of data) {
        if (column.kind === "integer") column.room[count] = Number.NaN;
        else if (column.kind === "code") column.room[count] = NULL_CODE;
        else column.list.push(null);
      }
      count++;
    },
    integer(at, value) {
      const column = data[at];
      if (column?.kind === "integer" && value !== null) column.room[count - 1] = value;
    },
    boolean(at, value) {
      const column = data[at];
      if (column?.kind === "code" && value !== null) column.room[count - 1] = value ? 1 : 0;
    },
    choice(at, value) {
      const column = data[at];
      if (column?.kind === "code" && value !== null) column.room[count - 1] = codes[at]?.get(value) ?? NULL_CODE;
    },
    text(at, value) {
      const column = data[at];
      if (column?.kind === "text" && value !== null) column.list[count - 1] = value;
    },
    texts(at, value) {
      const column = data[at];
      if (column?.kind === "texts" && value !== null) column.list[count - 1] = value;
    },
    take() {
      const batch: FactBatch = { rows: count, columns: data.map((column, at) => finishedColumn(column, columns[at], count)) };
      data = columns.map((column) => emptyColumn(column, room));
      count = 0;
      return batch;
    },
  };
}

type GrowingColumn =
  | { readonly kind: "integer"; room: Float64Array | Uint8Array }
  | { readonly kind: "code"; room: Float64Array | Uint8Array }
  | { readonly kind: "text"; readonly list: (string | null)[] }
  | { readonly kind: "texts"; readonly list: (readonly string[] | null)[] };

function emptyColumn(column: Column, room: number): GrowingColumn {
  switch (column.kind) {
    case "integer":
      return { kind: "integer", room: new Float64Array(room) };
    case "enum":
    case "boolean":
      return { kind: "code", room: new Uint8Array(room) };
    case "string":
      return { kind: "text", list: [] };
    case "strings":
      return { kind: "texts", list: [] };
  }
}

function finishedColumn(column: GrowingColumn, described: Column | undefined, rows: number): ColumnData {
  switch (column.kind) {
    case "integer":
      return { kind: "integer", values: Float64Array.from(column.room.subarray(0, rows)) };
    case "code":
      return { kind: described?.kind === "boolean" ? "boolean" : "enum", values: Uint8Array.from(column.room.subarray(0, rows)) };
    case "text":
      return { kind: "string", values: column.list };
    case "texts":
      return { kind: "strings", values: column.list };
  }
}
