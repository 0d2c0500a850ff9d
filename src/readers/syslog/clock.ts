import { offsetMsAt } from "../../model/time-zone.ts";
import type { LineMemory } from "./bytes.ts";
import type { Envelope } from "./envelope.ts";
import { type LastSecond, rememberSecond, repeatsSecond, repeatsZone } from "./last-second.ts";

/**
 * Reads timestamps in file order, because a timestamp without a year or an offset means something only after the
 * ones before it. Plain data, so that it survives a restart.
 */
export interface Clock {
  readonly timeZone: string;
  /** Year of the newest line without one. */
  year: number;
  /** Month of the newest line without a year, 0 to 11; -1 before the first. */
  month: number;
  /** Epoch milliseconds UTC of the newest line; `NaN` before the first. */
  newestAt: number;
  /** The hour last computed, as a number that only this hour of this zone has, and its start. */
  hourKey: number;
  hourStartsAt: number;
}

/** A clock before its first line. */
export function startClock(timeZone: string, year: number): Clock {
  return { timeZone, year, month: -1, newestAt: Number.NaN, hourKey: -1, hourStartsAt: 0 };
}

/**
 * The time of a line.
 *
 * @returns epoch milliseconds UTC; `NaN` when the digits are none
 */
export function readTime(clock: Clock, last: LastSecond, envelope: Envelope, memory: LineMemory): number {
  const at = envelope.timeForm === "rfc3164" ? readRfc3164(clock, last, envelope, memory) : readIso(clock, last, envelope, memory);
  if (!Number.isNaN(at)) clock.newestAt = at;
  return at;
}

/** Bytes up to the second. */
const RFC3164_LENGTH = 15;
const ISO_LENGTH = 19;

function readRfc3164(clock: Clock, last: LastSecond, { timeStart }: Envelope, memory: LineMemory): number {
  const end = timeStart + RFC3164_LENGTH;
  if (repeatsSecond(last, memory, timeStart, RFC3164_LENGTH)) return last.startsAt;
  const at = readNewRfc3164(clock, memory.bytes, timeStart);
  if (!Number.isNaN(at)) rememberSecond(last, memory, timeStart, RFC3164_LENGTH, end, end, at);
  return at;
}

function readIso(clock: Clock, last: LastSecond, { timeStart, timeEnd, zoneStart: zone }: Envelope, memory: LineMemory): number {
  const { bytes } = memory;
  const fraction = fractionMs(bytes, timeStart + ISO_LENGTH, zone);
  if (repeatsSecond(last, memory, timeStart, ISO_LENGTH) && repeatsZone(last, memory, zone, timeEnd)) return last.startsAt + fraction;
  const startsAt = readNewIso(clock, bytes, timeStart, zone, timeEnd);
  if (!Number.isNaN(startsAt)) rememberSecond(last, memory, timeStart, ISO_LENGTH, zone, timeEnd, startsAt);
  return startsAt + fraction;
}

function twoDigits(buffer: Buffer, at: number): number {
  return ((buffer[at] ?? 0) - 48) * 10 + (buffer[at + 1] ?? 0) - 48;
}

/** The month's place by the letters that tell it apart: the second and the third. */
const MONTHS = new Map(
  ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"].map((name, month) => [
    name.charCodeAt(1) * 256 + name.charCodeAt(2),
    month,
  ]),
);

/** The day is padded with a blank by syslog daemons and with a zero by postlogd. */
function dayOf(buffer: Buffer, at: number): number {
  return buffer[at] === 32 ? (buffer[at + 1] ?? 0) - 48 : twoDigits(buffer, at);
}

function readNewRfc3164(clock: Clock, buffer: Buffer, start: number): number {
  const letters = (buffer[start + 1] ?? 0) * 256 + (buffer[start + 2] ?? 0);
  const day = dayOf(buffer, start + 4);
  const hour = twoDigits(buffer, start + 7);
  const withinHour = withinHourMs(buffer, start + 10);
  // Negative, so that no hour of the other form has the same key.
  const key = -2 - ((letters * 32 + day) * 24 + hour);
  if (key !== clock.hourKey || clock.hourStartsAt + withinHour < clock.newestAt - LATE_MS) {
    const month = MONTHS.get(letters);
    if (month === undefined || !(day >= 1 && day <= 31) || !(hour >= 0 && hour < 24)) return Number.NaN;
    turnYear(clock, month);
    clock.hourStartsAt = localToUtc(clock, Date.UTC(clock.year, month, day, hour), withinHour);
    clock.hourKey = key;
  }
  return clock.hourStartsAt + withinHour;
}

/** How far lines of different programs may be out of order before a clock set back is the better explanation. */
const LATE_MS = 60_000;

function withinHourMs(buffer: Buffer, at: number): number {
  const minute = twoDigits(buffer, at);
  const second = twoDigits(buffer, at + 3);
  return minute >= 0 && minute < 60 && second >= 0 && second < 62 ? minute * 60_000 + second * 1000 : Number.NaN;
}

/** December to January turns the year; a late line of December after the first of January turns it back. */
function turnYear(clock: Clock, month: number): void {
  if (clock.month !== -1) {
    if (clock.month - month >= 2) clock.year++;
    else if (month - clock.month >= 9) clock.year--;
  }
  clock.month = month;
}

/**
 * Wall time to UTC. In the hour that a zone runs through twice in autumn, the first pass is meant until time would
 * run backwards.
 */
function localToUtc(clock: Clock, wallTime: number, withinHour: number): number {
  const early = wallTime - offsetMsAt(clock.timeZone, wallTime - 86_400_000 / 2);
  const late = wallTime - offsetMsAt(clock.timeZone, wallTime + 86_400_000 / 2);
  if (early === late) return early;
  const earlyHolds = early + offsetMsAt(clock.timeZone, early) === wallTime;
  const lateHolds = late + offsetMsAt(clock.timeZone, late) === wallTime;
  if (earlyHolds && lateHolds) return early + withinHour < clock.newestAt - LATE_MS ? late : early;
  // An hour that the zone leaves out in spring is told by a clock that was not put forward yet.
  return earlyHolds || !lateHolds ? early : late;
}

function readNewIso(clock: Clock, buffer: Buffer, start: number, zone: number, end: number): number {
  const withinHour = withinHourMs(buffer, start + 14);
  const dayAndHour = twoDigits(buffer, start + 8) * 100 + twoDigits(buffer, start + 11);
  const offset = offsetMinutes(buffer, zone, end);
  const isLocal = Number.isNaN(offset);
  const monthOfYears = (twoDigits(buffer, start) * 100 + twoDigits(buffer, start + 2)) * 100 + twoDigits(buffer, start + 5);
  // An hour with its offset as one number; 100,000 marks local time, beyond every offset in minutes.
  const key = (monthOfYears * 10_000 + dayAndHour) * 200_000 + (isLocal ? 100_000 : offset + 50_000);
  if (key !== clock.hourKey || (isLocal && clock.hourStartsAt + withinHour < clock.newestAt - LATE_MS)) {
    const wallTime = wallTimeOf(monthOfYears, dayAndHour);
    if (Number.isNaN(wallTime)) return Number.NaN;
    clock.hourStartsAt = isLocal ? localToUtc(clock, wallTime, withinHour) : wallTime - offset * 60_000;
    clock.hourKey = key;
  }
  return clock.hourStartsAt + withinHour;
}

/** 202611 and 2213 are 22 November 2026, 13:00. */
function wallTimeOf(monthOfYears: number, dayAndHour: number): number {
  const month = monthOfYears % 100;
  const day = Math.floor(dayAndHour / 100);
  const hour = dayAndHour % 100;
  const isReal = month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour >= 0 && hour < 24;
  return isReal ? Date.UTC(Math.floor(monthOfYears / 100), month - 1, day, hour) : Number.NaN;
}

/** The first three digits after the point; a missing one is 0. */
function fractionMs(buffer: Buffer, from: number, end: number): number {
  const digits = end - from - 1;
  if (digits < 1) return 0;
  const hundreds = (buffer[from + 1] ?? 48) - 48;
  const tens = digits > 1 ? (buffer[from + 2] ?? 48) - 48 : 0;
  return hundreds * 100 + tens * 10 + (digits > 2 ? (buffer[from + 3] ?? 48) - 48 : 0);
}

/** `Z`, `+01:00` and systemd's `+0100`; `NaN` for none: local time. */
function offsetMinutes(buffer: Buffer, from: number, end: number): number {
  if (from >= end) return Number.NaN;
  const sign = buffer[from];
  if (sign === 90) return 0;
  if (sign !== 43 && sign !== 45) return Number.NaN;
  const minutes = twoDigits(buffer, from + (buffer[from + 3] === 58 ? 4 : 3));
  const total = twoDigits(buffer, from + 1) * 60 + (end - from > 3 ? minutes : 0);
  return sign === 43 ? total : -total;
}
