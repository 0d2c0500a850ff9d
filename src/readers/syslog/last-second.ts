import { isSame, type LineMemory, lineMemory } from "./bytes.ts";

/**
 * The second told by the newest timestamp, as it stood there and as time. Most lines repeat the second of the line
 * before, and are spared its digits. No part of the clock: it is not kept over a restart.
 */
export interface LastSecond {
  /** The timestamp up to its second, then its zone. */
  readonly text: LineMemory;
  /** Bytes up to the second; 0 before the first. */
  length: number;
  zoneLength: number;
  /** Epoch milliseconds UTC. */
  startsAt: number;
}

const MAX_TIMESTAMP = 64;

/** Before the first timestamp. */
export function noSecond(): LastSecond {
  return { text: lineMemory(Buffer.alloc(MAX_TIMESTAMP)), length: 0, zoneLength: 0, startsAt: 0 };
}

/**
 * Whether a timestamp repeats the last one's second.
 *
 * @param length bytes up to the second, which tells the forms of timestamps apart
 * @param zone where the zone stands, up to `end`
 */
export function repeatsSecond(last: LastSecond, memory: LineMemory, start: number, length: number, zone: number, end: number): boolean {
  return (
    last.length === length &&
    last.zoneLength === end - zone &&
    isSame(memory, start, last.text, 0, length) &&
    isSame(memory, zone, last.text, length, last.zoneLength)
  );
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
  memory.bytes.copy(last.text.bytes, 0, start, start + length);
  memory.bytes.copy(last.text.bytes, length, zone, end);
  last.length = length;
  last.zoneLength = end - zone;
  last.startsAt = startsAt;
}
