import { PEER_KEYS, ROLLUP_KEYS } from "./rollup-columns.ts";

const KEYS = ROLLUP_KEYS.join(", ");
const BY_PEER = PEER_KEYS.join(", ");
const SUMS = "sum(messages)::BIGINT AS messages, sum(recipients)::BIGINT AS recipients";
const COUNTS = "count(*)::BIGINT AS messages, sum(coalesce(recipients, 1))::BIGINT AS recipients";
const LAST_SEEN = "max(last_seen_at) AS last_seen_at";

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

/** Rows of the peers' daily rollup, counted from a table of deliveries. */
export function renderPeerDailyOf(table: string): string {
  const keys = BY_PEER.replace("peer", "coalesce(peer_domain, peer_address) AS peer");
  return `SELECT ${renderDayOf("observed_at")} AS day, ${keys}, ${COUNTS}, max(observed_at) AS last_seen_at FROM ${table} GROUP BY ALL`;
}

/** Rows of the rollups, summed from the partial sums of a commit. */
export const HOURLY_OF_PARTIALS = `SELECT ${renderHourOf("quarter")} AS hour, ${KEYS}, ${SUMS} FROM temp.rollup_partials GROUP BY ALL`;
export const DAILY_OF_PARTIALS = `SELECT ${renderDayOf("quarter")} AS day, ${KEYS}, ${SUMS} FROM temp.rollup_partials GROUP BY ALL`;
export const PEER_DAILY_OF_PARTIALS = `SELECT ${renderDayOf("quarter")} AS day, ${BY_PEER}, ${SUMS}, ${LAST_SEEN} FROM temp.peer_partials GROUP BY ALL`;

/** Every rollup and how it is read with one row per key. */
export const COMPACTED = {
  hourly: `SELECT hour, ${KEYS}, ${SUMS} FROM hourly GROUP BY ALL ORDER BY hour`,
  daily: `SELECT day, ${KEYS}, ${SUMS} FROM daily GROUP BY ALL ORDER BY day`,
  peer_daily: `SELECT day, ${BY_PEER}, ${SUMS}, ${LAST_SEEN} FROM peer_daily GROUP BY ALL ORDER BY day`,
} as const;
