import { addDays, dayOf, parseDay } from "../day.ts";
import { instantOf } from "./instant-of.ts";

/** ISO 8601 order. */
export const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** How often a report is sent. Times of day are of the store's time zone: `07:30`. */
export type Schedule =
  | { readonly kind: "once" }
  | { readonly kind: "daily"; readonly time: string }
  | { readonly kind: "weekly"; readonly weekday: Weekday; readonly time: string }
  /** `day`: 1 to 31; in a shorter month its last day. */
  | { readonly kind: "monthly"; readonly day: number; readonly time: string };

export type RecurringSchedule = Exclude<Schedule, { readonly kind: "once" }>;

/** As long as no schedule has two due times apart. */
const LONGEST_GAP_DAYS = 32;
const LAST_DAY = 31;

/** `23:59`; nothing else is a time of day. */
export function isTimeOfDay(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** `once`, `daily 07:30`, `weekly monday 07:30`, `monthly 1 07:30`. */
export function renderSchedule(schedule: Schedule): string {
  if (schedule.kind === "once") return "once";
  if (schedule.kind === "daily") return `daily ${schedule.time}`;
  return schedule.kind === "weekly" ? `weekly ${schedule.weekday} ${schedule.time}` : `monthly ${schedule.day} ${schedule.time}`;
}

/** Reads what `renderSchedule` wrote; `undefined` for anything else. */
export function parseSchedule(text: string): Schedule | undefined {
  if (text === "once") return { kind: "once" };
  const [kind, ...rest] = text.slice(0, 40).split(" ");
  const [first = "", second = ""] = rest;
  if (kind === "daily" && rest.length === 1 && isTimeOfDay(first)) return { kind, time: first };
  if (rest.length !== 2 || !isTimeOfDay(second)) return undefined;
  const weekday = WEEKDAYS.find((name) => name === first);
  if (kind === "weekly" && weekday !== undefined) return { kind, weekday, time: second };
  const day = /^[1-9]\d?$/.test(first) ? Number(first) : Number.NaN;
  return kind === "monthly" && day <= LAST_DAY ? { kind, day, time: second } : undefined;
}

/**
 * The first due time after an instant.
 *
 * @param after epoch milliseconds UTC; a due time at that very instant does not count
 * @returns epoch milliseconds UTC
 */
export function nextDueAfter(schedule: RecurringSchedule, after: number, timeZone: string): number {
  // The day before, too: a time that summer time skips is moved to later, over midnight where it must be.
  const start = addDays(dayOf(after, timeZone), -1);
  for (let ahead = 0; ahead <= LONGEST_GAP_DAYS + 1; ahead++) {
    const dueAt = dueOn(schedule, addDays(start, ahead), timeZone);
    if (dueAt !== undefined && dueAt > after) return dueAt;
  }
  throw new RangeError("a schedule without a due time");
}

/** The last due time up to an instant, that instant included; epoch milliseconds UTC. */
export function latestDueUpTo(schedule: RecurringSchedule, upTo: number, timeZone: string): number {
  const start = dayOf(upTo, timeZone);
  for (let back = 0; back <= LONGEST_GAP_DAYS; back++) {
    const dueAt = dueOn(schedule, addDays(start, -back), timeZone);
    if (dueAt !== undefined && dueAt <= upTo) return dueAt;
  }
  throw new RangeError("a schedule without a due time");
}

function dueOn(schedule: RecurringSchedule, day: string, timeZone: string): number | undefined {
  return isDueOn(schedule, day) ? instantOf(day, schedule.time, timeZone) : undefined;
}

function isDueOn(schedule: RecurringSchedule, day: string): boolean {
  if (schedule.kind === "daily") return true;
  if (schedule.kind === "weekly") return weekdayOf(day) === schedule.weekday;
  const isLast = addDays(day, 1).endsWith("-01");
  const ofMonth = Number(day.slice(8));
  return ofMonth === schedule.day || (isLast && ofMonth < schedule.day);
}

/** 1 January 1970 was a Thursday. */
function weekdayOf(day: string): Weekday | undefined {
  const days = (parseDay(day) ?? 0) / 86_400_000;
  return WEEKDAYS[(((days + 3) % 7) + 7) % 7];
}
