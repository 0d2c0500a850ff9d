/** An RFC 3339 date and time; some reporters leave the zone out. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}:\d{2})(?:\.\d{1,9})?\s?([Zz]|[+-]\d{2}:?\d{2})?$/;

const EARLIEST = Date.UTC(2016, 0);
const LATEST = Date.UTC(2100, 0);

/**
 * A moment of a report: epoch milliseconds UTC, whole seconds; without a zone it is UTC, as the reporting day is.
 *
 * @returns `undefined` when it cannot be read
 * @see RFC 8460 4.4, RFC 3339 5.6
 */
export function parseMoment(text: string | null): number | undefined {
  const match = MOMENT.exec(text ?? "");
  if (match === null) return undefined;
  const [, day, time, zone = "Z"] = match;
  const offset = /^z$/i.test(zone) ? "Z" : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const moment = Date.parse(`${day}T${time}${offset}`);
  // The standard is of 2018; a report from the far future would be the newest for ever.
  return moment >= EARLIEST && moment < LATEST ? moment : undefined;
}
