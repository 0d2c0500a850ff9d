/** The outer parts of a line of Exim's main log. */
export interface EximLine {
  /** The digits of the time, taken for UTC: epoch milliseconds. */
  readonly wallTime: number;
  /** Minutes ahead of UTC where the line says so (`log_timezone`), else `null`: the host's local time. */
  readonly offsetMinutes: number | null;
  /** The message that the line is about; `null` for the others. */
  readonly id: string | null;
  readonly text: string;
}

/**
 * A message id: 6-6-2 characters, from 4.97 on 6-11-4.
 *
 * @see Exim specification, "Message identification" and "log file" (49)
 */
const LINE =
  /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)(?:[.,](\d{1,6}))?(?: ([+-])(\d\d)(\d\d))?(?: \[\d{1,10}\])? (?:([0-9A-Za-z]{6}-(?:[0-9A-Za-z]{6}-[0-9A-Za-z]{2}|[0-9A-Za-z]{11}-[0-9A-Za-z]{4})) )?(.*)$/s;

/** From here on a time is none before 1970 in any zone. */
const A_DAY_MS = 86_400_000;

/** Reads `2026-11-22 01:26:05 1xUwLF-00000S-1t <= ...`; `undefined` for a line of another form. */
export function parseEximLine(line: string): EximLine | undefined {
  const match = LINE.exec(line);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction = "", sign, offsetHours, offsetRest, id, text = ""] = match;
  const wallTime = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const isReal = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31 && Number(hour) < 24;
  if (!isReal || Number(minute) >= 60 || Number(second) > 60 || wallTime < A_DAY_MS) return undefined;
  return {
    wallTime: wallTime + Number(fraction.padEnd(3, "0").slice(0, 3)),
    offsetMinutes: sign === undefined ? null : (sign === "-" ? -1 : 1) * (Number(offsetHours) * 60 + Number(offsetRest)),
    id: id ?? null,
    text,
  };
}
