import { isSame, type LineMemory, lineMemory } from "./bytes.ts";

/**
 * The second told by the newest timestamp, as it stood there and as time. Most lines repeat the second of the line
 * before, and are spared its digits. No part of the clock: it is not kept over a restart.
 */
export interface LastSecond {
  /** Bytes up to the second, which tell the forms of timestamps apart; 0 before the first. */
  length: number;
  /** These bytes, as five words of which some overlap: read without a loop, for every line asks. */
  readonly digits: Int32Array;
  readonly zone: LineMemory;
  zoneLength: number;
  /** Epoch milliseconds UTC. */
  startsAt: number;
}

/** Timestamps end within 40 bytes. */
const MAX_ZONE = 24;

/** Before the first timestamp. */
export function noSecond(): LastSecond {
  return { length: 0, digits: new Int32Array(5), zone: lineMemory(Buffer.alloc(MAX_ZONE)), zoneLength: 0, startsAt: Number.NaN };
}

/** Whether the bytes from `start` on repeat the last timestamp up to its second. What differs most is looked at first. */
export function repeatsSecond({ digits, length: known }: LastSecond, { words }: LineMemory, start: number, length: number): boolean {
  return (
    known === length &&
    words.getInt32(start + length - 4, true) === digits[4] &&
    words.getInt32(start + 11, true) === digits[3] &&
    words.getInt32(start + 8, true) === digits[2] &&
    words.getInt32(start + 4, true) === digits[1] &&
    words.getInt32(start, true) === digits[0]
  );
}

/** Whether the bytes between two places repeat the last timestamp's zone. */
export function repeatsZone({ zone, zoneLength }: LastSecond, memory: LineMemory, start: number, end: number): boolean {
  return zoneLength === end - start && isSame(memory, start, zone, 0, zoneLength);
}

/** Keeps a second for the timestamps to come. */
export function rememberSecond(
  last: LastSecond,
  memory: LineMemory,
  start: number,
  length: number,
  zone: number,
  end: number,
  startsAt: number,
): void {
  const { digits } = last;
  const { words } = memory;
  digits[0] = words.getInt32(start, true);
  digits[1] = words.getInt32(start + 4, true);
  digits[2] = words.getInt32(start + 8, true);
  digits[3] = words.getInt32(start + 11, true);
  digits[4] = words.getInt32(start + length - 4, true);
  last.length = length;
  last.startsAt = startsAt;
  if (repeatsZone(last, memory, zone, end)) return;
  memory.bytes.copy(last.zone.bytes, 0, zone, end);
  last.zoneLength = end - zone;
}
