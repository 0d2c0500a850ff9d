import type { LineMemory } from "./bytes.ts";

/**
 * The outer parts of one syslog line, as byte positions. One object is filled again and again: the hot path makes
 * no object and no string for a line that carries nothing.
 */
export interface Envelope {
  /** `rfc3164`: `Nov 22 00:57:12`. `iso`: `2026-11-22T00:57:12.123456+00:00`. */
  timeForm: "rfc3164" | "iso";
  timeStart: number;
  timeEnd: number;
  /** Of the ISO form: where the fraction of the second ends and the zone begins. */
  zoneStart: number;
  hostStart: number;
  hostEnd: number;
  tagStart: number;
  tagEnd: number;
  /** Process id, -1 where the line has none. */
  pid: number;
  textStart: number;
}

/** An envelope to be filled. */
export function emptyEnvelope(): Envelope {
  return {
    timeForm: "iso",
    timeStart: 0,
    timeEnd: 0,
    zoneStart: 0,
    hostStart: 0,
    hostEnd: 0,
    tagStart: 0,
    tagEnd: 0,
    pid: -1,
    textStart: 0,
  };
}

const BLANK = 32;
const COLON = 58;
const DASH = 45;
const BRACKET = 91;
const POINT = 46;
const COMMA = 44;

/**
 * Fills `envelope` from a line in one of the two plain forms: `Mmm dd hh:mm:ss host tag[pid]: text`, or the same
 * with an ISO 8601 timestamp. Everything else is left to `unwrapLine`.
 *
 * @returns false when the line is of another form
 */
export function parseEnvelope(envelope: Envelope, memory: LineMemory, start: number, end: number): boolean {
  return parseTimestamp(envelope, memory, start, end) && parseHostAndTag(envelope, memory.bytes, end);
}

/** The part up to the host. */
export function parseTimestamp(envelope: Envelope, { bytes }: LineMemory, start: number, end: number): boolean {
  if (end - start < 24) return false;
  const timeEnd = findTimeEnd(envelope, bytes, start, end);
  if (timeEnd === -1) return false;
  envelope.timeStart = start;
  envelope.timeEnd = timeEnd;
  envelope.hostStart = timeEnd + 1;
  return true;
}

function findTimeEnd(envelope: Envelope, buffer: Buffer, start: number, end: number): number {
  if (buffer[start + 9] === COLON && buffer[start + 12] === COLON && buffer[start + 6] === BLANK) {
    envelope.timeForm = "rfc3164";
    const after = start + 15;
    return buffer[after] === BLANK ? after : findFractionEnd(buffer, after, end);
  }
  if (buffer[start + 4] !== DASH || buffer[start + 7] !== DASH || buffer[start + 13] !== COLON) return -1;
  envelope.timeForm = "iso";
  const limit = Math.min(end, start + 40);
  let index = start + 19;
  if (buffer[index] === POINT || buffer[index] === COMMA) {
    index++;
    while (index < limit && isDigit(buffer[index])) index++;
  }
  envelope.zoneStart = index;
  while (index < limit && buffer[index] !== BLANK) index++;
  return index < limit ? index : -1;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57;
}

/** `journalctl -o short-precise` writes microseconds after the second. */
function findFractionEnd(buffer: Buffer, after: number, end: number): number {
  if (buffer[after] !== POINT) return -1;
  for (let index = after + 1; index < end && index < after + 10; index++) {
    if (buffer[index] === BLANK) return index;
    if (!isDigit(buffer[index])) return -1;
  }
  return -1;
}

/** The part after the time. */
export function parseHostAndTag(envelope: Envelope, buffer: Buffer, end: number): boolean {
  let index = envelope.hostStart;
  let byte = 0;
  while (index < end && buffer[index] !== BLANK) index++;
  envelope.hostEnd = index;
  envelope.tagStart = ++index;
  for (; index < end; index++) {
    byte = buffer[index] ?? 0;
    if (byte === BRACKET || byte === COLON) break;
    if (byte === BLANK || byte === 60) return false;
  }
  if (index >= end || index === envelope.tagStart || envelope.hostEnd === envelope.hostStart) return false;
  envelope.tagEnd = index;
  return byte === COLON ? finishWithoutPid(envelope, buffer, index, end) : parsePid(envelope, buffer, index + 1, end);
}

function finishWithoutPid(envelope: Envelope, buffer: Buffer, colon: number, end: number): boolean {
  if (buffer[colon + 1] !== BLANK && isMail(buffer, envelope.tagStart, colon)) return false;
  envelope.pid = -1;
  envelope.textStart = buffer[colon + 1] === BLANK ? colon + 2 : colon + 1;
  return envelope.textStart <= end;
}

/** AIX writes `mail:info` before the tag. */
function isMail(buffer: Buffer, start: number, end: number): boolean {
  return end - start === 4 && buffer[start] === 109 && buffer[start + 1] === 97 && buffer[start + 2] === 105 && buffer[start + 3] === 108;
}

/** What follows the tag and its bracket: `452]: `. */
export function parsePid(envelope: Envelope, buffer: Buffer, from: number, end: number): boolean {
  let pid = 0;
  let index = from;
  for (; index < end && index < from + 10; index++) {
    const digit = (buffer[index] ?? 0) - 48;
    if (digit < 0 || digit > 9) break;
    pid = pid * 10 + digit;
  }
  if (index === from || buffer[index] !== 93 || buffer[index + 1] !== COLON) return false;
  envelope.pid = pid;
  envelope.textStart = buffer[index + 2] === BLANK ? index + 3 : index + 2;
  return envelope.textStart <= end;
}
