import { ROLLUP_KEYS } from "./rollup-columns.ts";

const KEYS = ROLLUP_KEYS.join(", ");
const SUMS = "sum(messages)::BIGINT AS messages, sum(recipients)::BIGINT AS recipients";
const COUNTS = "count(*)::BIGINT AS messages, sum(coalesce(recipients, 1))::BIGINT AS recipients";

/** The start of the hour that a time belongs to, epoch milliseconds. */
export function renderHourOf(time: string): string {
  return `${time} - ((${time} % 3600000) + 3600000) % 3600000`;
}

/** The day, in the store's time zone, that a time belongs to. */
export function renderDayOf(time: string): string {
  return `timezone((SELECT value FROM meta WHERE key = 'time_zone'), make_timestamptz(${time} * 1000))::DATE`;
}

/** Rows of the hourly rollup, counted from a table of deliveries. */
export function renderHourlyOf(table: string): string {
  return `SELECT ${renderHourOf("observed_at")} AS hour, ${KEYS}, ${COUNTS} FROM ${table} GROUP BY ALL`;
}

/** Rows of the daily rollup, counted from a table of deliveries. */
export function renderDailyOf(table: string): string {
  return `SELECT ${renderDayOf("observed_at")} AS day, ${KEYS}, ${COUNTS} FROM ${table} GROUP BY ALL`;
}

/** Rows of both rollups, summed from the partial sums of a commit. */
export const HOURLY_OF_PARTIALS = `SELECT ${renderHourOf("quarter")} AS hour, ${KEYS}, ${SUMS} FROM temp.rollup_partials GROUP BY ALL`;
export const DAILY_OF_PARTIALS = `SELECT ${renderDayOf("quarter")} AS day, ${KEYS}, ${SUMS} FROM temp.rollup_partials GROUP BY ALL`;

/** A rollup with one row per key. */
export function renderCompacted(rollup: "hourly" | "daily"): string {
  const time = rollup === "hourly" ? "hour" : "day";
  return `SELECT ${time}, ${KEYS}, ${SUMS} FROM ${rollup} GROUP BY ALL ORDER BY ${time}`;
}
