const DAY_MS = 86_400_000;

/**
 * The instant at which clocks of a time zone show a day and a time.
 *
 * A time that is shown twice, when summer time ends, is the first of the two; one that is skipped, when it begins, is as much later as is
 * skipped: 02:30 becomes 03:30.
 *
 * @param day `2026-11-19`
 * @param time `07:30`
 * @returns epoch milliseconds UTC
 * @see ECMAScript Temporal, disambiguation "compatible"
 */
export function instantOf(day: string, time: string, timeZone: string): number {
  const shown = Date.parse(`${day}T${time}:00Z`);
  const before = shown - offsetAt(shown - DAY_MS, timeZone);
  const after = shown - offsetAt(shown + DAY_MS, timeZone);
  const found = [before, after].filter((instant) => instant + offsetAt(instant, timeZone) === shown);
  // Of a skipped time the offset before the change leads past it.
  return found.length === 0 ? before : Math.min(...found);
}

/** How far clocks of a zone are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(instant);
  const part = (type: string) => Number(parts.find((candidate) => candidate.type === type)?.value);
  const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return shown - Math.floor(instant / 1000) * 1000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a thousand times its use. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn-hc-h23", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  clocks.set(timeZone, clock);
  return clock;
}
