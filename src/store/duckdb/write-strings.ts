import duckdb, { type Vector } from "@duckdb/node-bindings";
import { bytesBefore, type PackedTexts } from "../fact-batch.ts";
import { CHUNK_ROWS } from "./chunk-rows.ts";

/** Texts of at most this many bytes stand in the vector itself, longer ones on its heap. */
const INLINE_BYTES = 12;
const ENTRY_BYTES = 16;
const ENTRY_WORDS = 4;
const TWO_TO_32 = 4_294_967_296;

// Scratch for one vector, shared by all: every call fills it and copies it away before it returns.
const entries = new Uint8Array(CHUNK_ROWS * ENTRY_BYTES);
const words = new Uint32Array(entries.buffer);

/**
 * Writes texts into a vector of VARCHAR; rows with null are left as they are.
 *
 * Handing every text to the engine costs about 180 ns, more than all else of a row. A vector of texts holds 16 bytes per row: the
 * length, then up to 12 bytes of text, or 4 bytes of it and a pointer. So the texts of all rows are handed over at once, as one
 * long text; the engine copies it to the vector's heap, and every row gets a pointer into it. Measured by bench/store-write.ts.
 *
 * @see duckdb.h, `duckdb_string_t`
 */
export function writeStrings(vector: Vector, texts: PackedTexts, from: number, rows: number): void {
  const start = bytesBefore(texts.values, from);
  const length = bytesBefore(texts.values.subarray(from, from + rows), rows);
  // Shorter than an entry holds, it would stand in the vector too; then so do all its parts.
  const heap = length > INLINE_BYTES ? copyToHeap(vector, texts.bytes.subarray(start, start + length)) : 0;
  entries.fill(0, 0, rows * ENTRY_BYTES);
  let position = start;
  for (let row = 0; row < rows; row++) {
    const size = texts.values[from + row] ?? -1;
    if (size <= 0) continue;
    writeEntry(row, texts.bytes, position, size, heap + position - start);
    position += size;
  }
  duckdb.copy_data_to_vector(vector, 0, entries.buffer, 0, rows * ENTRY_BYTES);
}

/** The address of the copy. A user's addresses are below 2^47, so that a number holds them exactly. */
function copyToHeap(vector: Vector, bytes: Uint8Array): number {
  duckdb.vector_assign_string_element_len(vector, 0, bytes);
  const first = duckdb.vector_get_data(vector, ENTRY_BYTES);
  const view = new DataView(first.buffer, first.byteOffset, ENTRY_BYTES);
  return view.getUint32(8, true) + view.getUint32(12, true) * TWO_TO_32;
}

function writeEntry(row: number, bytes: Uint8Array, position: number, size: number, address: number): void {
  const word = row * ENTRY_WORDS;
  const target = row * ENTRY_BYTES + 4;
  words[word] = size;
  const shown = size <= INLINE_BYTES ? size : 4;
  for (let index = 0; index < shown; index++) entries[target + index] = bytes[position + index] ?? 0;
  if (size <= INLINE_BYTES) return;
  const high = Math.floor(address / TWO_TO_32);
  words[word + 2] = address - high * TWO_TO_32;
  words[word + 3] = high;
}
