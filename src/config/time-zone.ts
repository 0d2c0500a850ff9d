import { findNearestName } from "./nearest-name.ts";

/** This machine's IANA time zone. */
export function machineTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Whether the text names an IANA time zone. Bare offsets (`+01:00`) do not: they know no summer time. */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,60}$/.test(text)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: text });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false; // Intl has no way to ask without throwing
    throw error;
  }
}

/** The zone that was probably meant: `Europe/Amsterdm`, or the city alone. */
export function findNearestTimeZone(text: string): string | undefined {
  const zones = Intl.supportedValuesOf("timeZone");
  const cities = new Map(zones.map((zone) => [cityOf(zone), zone]));
  const city = findNearestName(text.replaceAll(" ", "_"), [...cities.keys()]);
  return findNearestName(text, zones) ?? (city === undefined ? undefined : cities.get(city));
}

function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf("/") + 1);
}
