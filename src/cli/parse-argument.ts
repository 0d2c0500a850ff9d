import { InvalidArgumentError } from "commander";
import { findNearestTimeZone, isTimeZone } from "../config/time-zone.ts";
import { parseDay } from "../model/day.ts";

// Values of options. Each throws commander's error, which names the option; see failure.ts for the line that comes out.

/** `2026-11-19`, and no day that the calendar lacks. */
export function parseDayArgument(text: string): string {
  if (parseDay(text) === undefined) throw new InvalidArgumentError("Write a day like 2026-11-19.");
  return text;
}

/** The year of a log whose timestamps have none. */
export function parseYearArgument(text: string): number {
  const year = Number(text);
  if (!/^\d{4}$/.test(text) || year < 1980) throw new InvalidArgumentError("Write a year like 2026.");
  return year;
}

/** A whole number from 1 on. */
export function parseCountArgument(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError("Write a whole number like 30.");
  return Number(text);
}

/** An IANA time zone. */
export function parseTimeZoneArgument(text: string): string {
  if (isTimeZone(text)) return text;
  const nearest = findNearestTimeZone(text);
  throw new InvalidArgumentError(nearest === undefined ? "Write a time zone like Europe/Amsterdam." : `Did you mean ${nearest}?`);
}
