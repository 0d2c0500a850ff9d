const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;
/** No zone is further than this from UTC (Pacific/Kiritimati +14, plus summer time of the past). */
const MAX_OFFSET_MS = 16 * 3_600_000;

/**
 * Reads a calendar day.
 *
 * @param text `2026-11-19`
 * @returns midnight UTC of that day as a bare count, epoch milliseconds; `undefined` for anything else, 30 February included
 */
export function parseDay(text: string): number | undefined {
  const match = DAY_PATTERN.exec(text);
  if (match === null) return undefined;
  const atMidnight = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(atMidnight).toISOString().startsWith(text) ? atMidnight : undefined;
}

/** The day a number of days after another (before, when negative). Throws on a text that is no day. */
export function addDays(day: string, count: number): string {
  return new Date(midnightOf(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** How many days a stretch has, its first and last included; 0 or less when `to` comes before `from`. */
export function countDays(from: string, to: string): number {
  return Math.round((midnightOf(to) - midnightOf(from)) / DAY_MS) + 1;
}

/**
 * The calendar day of an instant.
 *
 * @param instant epoch milliseconds UTC
 * @param timeZone IANA name; throws `RangeError` on an unknown one
 */
export function dayOf(instant: number, timeZone: string): string {
  const parts = calendarOf(timeZone).formatToParts(instant);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/**
 * The first instant of a day, epoch milliseconds UTC. A day may have 23 or 25 hours, and may begin at 01:00 where
 * summer time starts at midnight: the boundary is searched, not computed from an offset.
 */
export function startOfDay(day: string, timeZone: string): number {
  let before = midnightOf(day) - MAX_OFFSET_MS;
  let after = midnightOf(day) + MAX_OFFSET_MS;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayOf(middle, timeZone) < day) before = middle;
    else after = middle;
  }
  return after;
}

const calendars = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a thousand times its use. */
function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone);
  if (known !== undefined) return known;
  const calendar = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  calendars.set(timeZone, calendar);
  return calendar;
}

function midnightOf(day: string): number {
  const midnight = parseDay(day);
  if (midnight === undefined) throw new RangeError(`Not a day: ${day.slice(0, 20)}`);
  return midnight;
}
