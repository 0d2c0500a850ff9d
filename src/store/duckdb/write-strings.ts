import duckdb, { type Vector } from "@duckdb/node-bindings";
import { CHUNK_ROWS } from "./chunk-rows.ts";

/** Texts of at most this many bytes stand in the vector itself, longer ones on its heap. */
const INLINE_BYTES = 12;
const ENTRY_BYTES = 16;
const ENTRY_WORDS = 4;
/** A column that repeats itself less often than this in its first rows is no longer looked up. */
const TRIAL_ROWS = 256;
const TRIAL_REPEATS = 64;

/** Where a row's entry comes from, when not from the earlier row of that number. */
const NULL_ROW = -1;
const FROM_ENGINE = -2;
const INLINED = -3;

// Scratch for one vector, shared by all: every call fills it and copies it away before it returns.
const origins = new Int32Array(CHUNK_ROWS);
const inlined = new Uint8Array(CHUNK_ROWS * ENTRY_BYTES);
const inlinedWords = new Uint32Array(inlined.buffer);

/**
 * Writes texts into a vector of VARCHAR; rows with null are left as they are.
 *
 * Handing every text to the engine costs about 180 ns, half of what a row costs in all. A vector of texts holds 16 bytes per
 * row: the length, then up to 12 bytes of text, or 4 bytes of it and a pointer. So a short plain text is written in place, and
 * a text that stood in an earlier row takes that row's 16 bytes. Measured by bench/store-write.ts.
 *
 * @see duckdb.h, `duckdb_string_t`
 */
export function writeStrings(vector: Vector, values: readonly (string | null)[], from: number, rows: number): void {
  const firstRows = new Map<string, number>();
  let previous: string | null = null;
  let previousRow = 0;
  let repeats = 0;
  for (let row = 0; row < rows; row++) {
    const value = values[from + row] ?? null;
    if (value === null) {
      origins[row] = NULL_ROW;
    } else if (value === previous) {
      origins[row] = previousRow;
      repeats++;
    } else if (value.length <= INLINE_BYTES && writeInline(row, value)) {
      origins[row] = INLINED;
    } else {
      const lookUp = row < TRIAL_ROWS || repeats >= TRIAL_REPEATS;
      const firstRow = lookUp ? firstRows.get(value) : undefined;
      if (firstRow === undefined) {
        duckdb.vector_assign_string_element(vector, row, value);
        if (lookUp) firstRows.set(value, row);
      } else repeats++;
      origins[row] = firstRow ?? FROM_ENGINE;
      previous = value;
      previousRow = firstRow ?? row;
    }
  }
  fillIn(vector, rows);
}

/** Writes a short ASCII text in place; `false` when it is not ASCII. */
function writeInline(row: number, value: string): boolean {
  const start = row * ENTRY_BYTES;
  inlined.fill(0, start, start + ENTRY_BYTES);
  inlined[start] = value.length;
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    if (code > 127) return false;
    inlined[start + 4 + index] = code;
  }
  return true;
}

/** Completes the rows that the engine was not asked to write. */
function fillIn(vector: Vector, rows: number): void {
  const entries = duckdb.vector_get_data(vector, rows * ENTRY_BYTES);
  const words = new Uint32Array(entries.buffer, entries.byteOffset, rows * ENTRY_WORDS);
  for (let row = 0; row < rows; row++) {
    const origin = origins[row] ?? NULL_ROW;
    if (origin === INLINED) copyEntry(inlinedWords, row, words, row);
    else if (origin >= 0) copyEntry(words, origin, words, row);
  }
  duckdb.copy_data_to_vector(vector, 0, entries.buffer as ArrayBuffer, entries.byteOffset, entries.byteLength);
}

function copyEntry(from: Uint32Array, fromRow: number, to: Uint32Array, toRow: number): void {
  const source = fromRow * ENTRY_WORDS;
  const target = toRow * ENTRY_WORDS;
  to[target] = from[source] ?? 0;
  to[target + 1] = from[source + 1] ?? 0;
  to[target + 2] = from[source + 2] ?? 0;
  to[target + 3] = from[source + 3] ?? 0;
}
