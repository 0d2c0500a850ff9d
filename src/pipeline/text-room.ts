import type { PackedTexts } from "../store/fact-batch.ts";

/**
 * A column of texts being gathered, as the bytes that they travel as. Kept as texts until the commit, they outlived every quick
 * garbage collection: a twentieth of the reading thread's time, and 10 MB.
 */
export interface TextRoom {
  /** Bytes of every row's text, -1 for null. */
  lengths: Int32Array;
  bytes: Buffer;
  /** Bytes written so far. */
  used: number;
}

/** Most texts are ids of this length or less. */
const BYTES_OF_TEXT = 64;
/** UTF-8 takes at most this many bytes for one unit of a text. */
const BYTES_OF_UNIT = 3;

/** @param capacity rows that there is room for */
export function startTextRoom(capacity: number): TextRoom {
  return { lengths: new Int32Array(capacity), bytes: Buffer.allocUnsafeSlow(capacity * BYTES_OF_TEXT), used: 0 };
}

/** Writes the next row's text. Rows are written in their order. */
export function writeText(room: TextRoom, row: number, text: string | null): void {
  if (text === null) {
    room.lengths[row] = -1;
    return;
  }
  if (room.bytes.length - room.used < text.length * BYTES_OF_UNIT) growBytes(room, text.length * BYTES_OF_UNIT);
  const length = room.bytes.write(text, room.used);
  room.lengths[row] = length;
  room.used += length;
}

function growBytes(room: TextRoom, needed: number): void {
  const larger = Buffer.allocUnsafeSlow(Math.max(room.bytes.length * 2, room.used + needed));
  room.bytes.copy(larger, 0, 0, room.used);
  room.bytes = larger;
}

/** Room for more rows. */
export function growTextRoom(room: TextRoom, capacity: number): void {
  const lengths = new Int32Array(capacity);
  lengths.set(room.lengths);
  room.lengths = lengths;
}

/** A copy of what was written, which may go to another thread. */
export function packRoom(room: TextRoom, rows: number): PackedTexts {
  return { kind: "packed-string", values: room.lengths.slice(0, rows), bytes: new Uint8Array(room.bytes.subarray(0, room.used)) };
}
