import { type Column, DELIVERY_COLUMNS } from "../../columns.ts";

// How rollups were made from tables that held every column of a delivery: the first two steps of the schema still are.

const ROLLUP_KEYS = ["source", "direction", "path", "connector", "connector_type", "tls", "certainty"] as const;
const PEER_KEYS = ["direction", "path", "connector", "connector_type", "tls", "certainty"] as const;

const KEYS = ROLLUP_KEYS.join(", ");
const COUNTS = "count(*)::BIGINT AS messages, sum(coalesce(recipients, 1))::BIGINT AS recipients";
const HOUR = "observed_at - ((observed_at % 3600000) + 3600000) % 3600000 AS hour";
const DAY = "timezone((SELECT value FROM meta WHERE key = 'time_zone'), make_timestamptz(observed_at * 1000))::DATE AS day";

const MESSAGES: readonly Column[] = [
  { name: "messages", kind: "integer" },
  { name: "recipients", kind: "integer" },
];

/** `hourly`'s columns after the time; `daily` has them too. */
export const MEASURED_COLUMNS: readonly Column[] = [...describe(ROLLUP_KEYS), ...MESSAGES];

/** The same of `peer_daily`. */
export const PEER_MEASURED_COLUMNS: readonly Column[] = [
  ...describe(["direction"]),
  { name: "peer", kind: "string" },
  ...describe(PEER_KEYS.slice(1)),
  ...MESSAGES,
  { name: "last_seen_at", kind: "integer" },
];

function describe(names: readonly string[]): readonly Column[] {
  return names.flatMap((name) => DELIVERY_COLUMNS.filter((column) => column.name === name));
}

/** Rows of the hourly rollup, counted from a table of deliveries. */
export function renderHourlyOf(table: string): string {
  return `SELECT ${HOUR}, ${KEYS}, ${COUNTS} FROM ${table} GROUP BY ALL`;
}

/** Rows of the daily rollup, counted from a table of deliveries. */
export function renderDailyOf(table: string): string {
  return `SELECT ${DAY}, ${KEYS}, ${COUNTS} FROM ${table} GROUP BY ALL`;
}

/** Rows of the peers' daily rollup, counted from a table of deliveries. */
export function renderPeerDailyOf(table: string): string {
  const [direction, ...others] = PEER_KEYS;
  return `SELECT ${DAY}, ${direction}, coalesce(peer_domain, peer_address) AS peer, ${others.join(", ")}, ${COUNTS},
    max(observed_at) AS last_seen_at FROM ${table} GROUP BY ALL`;
}
