import duckdb, { type Vector } from "@duckdb/node-bindings";
import { type ColumnData, NULL_CODE, type PackedTexts, packTexts } from "../fact-batch.ts";
import { CHUNK_ROWS } from "./chunk-rows.ts";
import { writeStrings } from "./write-strings.ts";

const TWO_TO_32 = 4_294_967_296;

// Scratch for one vector, shared by all: every call fills it and copies it away before it returns.
const integers = new Int32Array(CHUNK_ROWS * 2);
const bytes = new Uint8Array(CHUNK_ROWS);
const listEntries = new Int32Array(CHUNK_ROWS * 4);
const validity = new Uint8Array(CHUNK_ROWS / 8);

/**
 * Copies rows `from` to `from + rows` of a column into a vector of the same type. The vector is as `data_chunk_reset` leaves it: all valid.
 *
 * @throws RangeError when the column holds a number that is neither whole nor `NaN`
 */
export function writeVector(vector: Vector, data: Exclude<ColumnData, { readonly kind: "dimension" }>, from: number, rows: number): void {
  if (data.kind === "integer") writeIntegers(vector, data.values, from, rows);
  else if (data.kind === "string") writeTexts(vector, packTexts(data.values.slice(from, from + rows)), 0, rows);
  else if (data.kind === "packed-string") writeTexts(vector, data, from, rows);
  else if (data.kind === "strings") writeLists(vector, (row) => data.values[row] ?? null, from, rows);
  else writeCodes(vector, data.values, from, rows);
}

/**
 * Writes the numbers of the rows that places in a dimension's batch stand for.
 *
 * @throws RangeError when a place is none of the batch's
 */
export function writeIds(vector: Vector, places: Uint32Array, ids: Int32Array, from: number, rows: number): void {
  for (let row = 0; row < rows; row++) {
    const place = places[from + row] ?? ids.length;
    if (place >= ids.length) throw new RangeError(`no place ${place} in a dimension of ${ids.length}`);
    integers[row] = ids[place] ?? 0;
  }
  duckdb.copy_data_to_vector(vector, 0, integers.buffer, 0, rows * 4);
}

/** A 64-bit integer is written as two halves: making a bigint of every number costs more than the append itself. */
function writeIntegers(vector: Vector, values: Float64Array, from: number, rows: number): void {
  let nulls = 0;
  for (let row = 0; row < rows; row++) {
    const value = values[from + row] ?? Number.NaN;
    if (Number.isNaN(value)) {
      markNull(row, nulls++);
      continue;
    }
    if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`);
    const high = Math.floor(value / TWO_TO_32);
    integers[row * 2] = value - high * TWO_TO_32;
    integers[row * 2 + 1] = high;
  }
  if (nulls < rows) duckdb.copy_data_to_vector(vector, 0, integers.buffer, 0, rows * 8);
  copyValidity(vector, nulls);
}

function writeCodes(vector: Vector, values: Uint8Array, from: number, rows: number): void {
  let nulls = 0;
  for (let row = 0; row < rows; row++) {
    const code = values[from + row] ?? NULL_CODE;
    // What stands in place of a null must still be a code that the engine knows.
    if (code === NULL_CODE) markNull(row, nulls++);
    bytes[row] = code === NULL_CODE ? 0 : code;
  }
  duckdb.copy_data_to_vector(vector, 0, bytes.buffer, 0, rows);
  copyValidity(vector, nulls);
}

function writeTexts(vector: Vector, texts: PackedTexts, from: number, rows: number): void {
  let nulls = 0;
  for (let row = 0; row < rows; row++) if (texts.values[from + row] === -1) markNull(row, nulls++);
  if (nulls < rows) writeStrings(vector, texts, from, rows);
  copyValidity(vector, nulls);
}

function writeLists(vector: Vector, listAt: (row: number) => readonly string[] | null, from: number, rows: number): void {
  let nulls = 0;
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const list = listAt(from + row);
    if (list === null) markNull(row, nulls++);
    // Offset and length are 64 bits each; the high halves stay zero.
    listEntries[row * 4] = total;
    listEntries[row * 4 + 2] = list?.length ?? 0;
    total += list?.length ?? 0;
  }
  duckdb.list_vector_reserve(vector, total);
  duckdb.list_vector_set_size(vector, total);
  const child = duckdb.list_vector_get_child(vector);
  let position = 0;
  for (let row = 0; row < rows; row++) {
    for (const item of listAt(from + row) ?? []) duckdb.vector_assign_string_element(child, position++, item);
  }
  duckdb.copy_data_to_vector(vector, 0, listEntries.buffer, 0, rows * 16);
  copyValidity(vector, nulls);
}

/** Clears the row's bit; the first null of a vector starts from "all valid". */
function markNull(row: number, nullsBefore: number): void {
  if (nullsBefore === 0) validity.fill(255);
  validity[row >> 3] = (validity[row >> 3] ?? 0) & ~(1 << (row & 7));
}

function copyValidity(vector: Vector, nulls: number): void {
  if (nulls === 0) return;
  duckdb.vector_ensure_validity_writable(vector);
  duckdb.copy_data_to_vector_validity(vector, 0, validity.buffer, 0, validity.byteLength);
}
