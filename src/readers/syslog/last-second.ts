import { isSame, type LineMemory, lineMemory } from "./bytes.ts";

/**
 * The second told by the newest timestamp, as it stood there and as time. Most lines repeat the second of the line
 * before, and are spared its digits. No part of the clock: it is not kept over a restart.
 */
export interface LastSecond {
  /** The timestamp up to its second, then its zone. */
  readonly text: LineMemory;
  /** Bytes up to the second, which tell the forms of timestamps apart; 0 before the first. */
  length: number;
  zoneLength: number;
  /** Epoch milliseconds UTC. */
  startsAt: number;
}

const MAX_TIMESTAMP = 64;

/** Before the first timestamp. */
export function noSecond(): LastSecond {
  return { text: lineMemory(Buffer.alloc(MAX_TIMESTAMP)), length: 0, zoneLength: 0, startsAt: Number.NaN };
}

/** Whether the bytes from `start` on repeat the last timestamp up to its second. */
export function repeatsSecond({ text, length: known }: LastSecond, { words }: LineMemory, start: number, length: number): boolean {
  // The last digits first: they are what differs. Word by word without a loop: it is asked for every line.
  const last = text.words;
  return (
    known === length &&
    words.getInt32(start + length - 4, true) === last.getInt32(length - 4, true) &&
    words.getInt32(start + 8, true) === last.getInt32(8, true) &&
    words.getInt32(start + 11, true) === last.getInt32(11, true) &&
    words.getInt32(start + 4, true) === last.getInt32(4, true) &&
    words.getInt32(start, true) === last.getInt32(0, true)
  );
}

/** Whether the bytes between two places repeat the last timestamp's zone. */
export function repeatsZone({ text, length, zoneLength }: LastSecond, memory: LineMemory, zone: number, end: number): boolean {
  return zoneLength === end - zone && isSame(memory, zone, text, length, zoneLength);
}

/** Keeps a second for the timestamps to come. */
export function rememberSecond(
  last: LastSecond,
  { bytes }: LineMemory,
  start: number,
  length: number,
  zone: number,
  end: number,
  startsAt: number,
): void {
  bytes.copy(last.text.bytes, 0, start, start + length);
  bytes.copy(last.text.bytes, length, zone, end);
  last.length = length;
  last.zoneLength = end - zone;
  last.startsAt = startsAt;
}
