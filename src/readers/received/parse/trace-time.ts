const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DATE =
  /(?:^|[ ,;])(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) {1,2}(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?: ([+-]\d{4}|[A-Z]{1,5})\b)?/;

/** RFC 5322 4.3: names that have a meaning of their own; every other one means that the offset is not known. */
const ZONES: Readonly<Record<string, number>> = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
};

/**
 * Reads the date of a trace field or of any other line that has one: `Sun, 22 Nov 2026 00:51:20 +0000 (UTC)`.
 *
 * @returns epoch milliseconds UTC, a time without an offset taken for UTC; `NaN` without a date
 * @see RFC 5322 3.3
 */
export function parseTraceTime(text: string): number {
  const match = DATE.exec(text);
  if (match === null) return Number.NaN;
  const [, day, month = "", year, hour, minute, second = "0", zone = "UTC"] = match;
  if (Number(day) < 1 || Number(day) > 31 || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return Number.NaN;
  const wallTime = Date.UTC(Number(year), MONTHS.indexOf(month), Number(day), Number(hour), Number(minute), Number(second));
  return wallTime - offsetMinutes(zone) * 60_000;
}

function offsetMinutes(zone: string): number {
  const match = /^([+-])(\d\d)(\d\d)$/.exec(zone);
  if (match === null) return ZONES[zone] ?? 0;
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}
