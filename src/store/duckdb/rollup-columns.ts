import { type Column, DELIVERY_COLUMNS } from "../columns.ts";

/** What `hourly` and `daily` group by, beside the time. */
export const ROLLUP_KEYS = ["source", "direction", "path", "connector", "connector_type", "tls", "certainty"] as const;

/** What `peer_daily` groups by, beside the day; `peer` is the registrable domain, or the address where there is none. */
export const PEER_KEYS = ["direction", "peer", "path", "connector", "connector_type", "tls", "certainty"] as const;

type RollupKey = (typeof ROLLUP_KEYS)[number] | (typeof PEER_KEYS)[number];

const COUNTS: readonly Column[] = [
  { name: "messages", kind: "integer" },
  { name: "recipients", kind: "integer" },
];
const QUARTER: Column = { name: "quarter", kind: "integer" };

/** Sums of one commit, as they go into both rollups: `quarter` is the start of a quarter of an hour, epoch milliseconds. */
export const PARTIAL_COLUMNS: readonly Column[] = [QUARTER, ...keyColumns(ROLLUP_KEYS), ...COUNTS];

/** Sums of one commit by peer. */
export const PEER_PARTIAL_COLUMNS: readonly Column[] = [
  QUARTER,
  ...keyColumns(PEER_KEYS),
  ...COUNTS,
  { name: "last_seen_at", kind: "integer" },
];

/** One row per hour (UTC, its start in epoch milliseconds) and key, or several whose sum counts. */
export const HOURLY_COLUMNS: readonly Column[] = [{ name: "hour", kind: "integer" }, ...PARTIAL_COLUMNS.slice(1)];

/** `hourly`'s columns after the time: both rollups have them. */
export const MEASURED_COLUMNS: readonly Column[] = PARTIAL_COLUMNS.slice(1);

/** The same of `peer_daily`. */
export const PEER_MEASURED_COLUMNS: readonly Column[] = PEER_PARTIAL_COLUMNS.slice(1);

function keyColumns(keys: readonly RollupKey[]): readonly Column[] {
  return keys.flatMap((key): readonly Column[] =>
    key === "peer" ? [{ name: "peer", kind: "string" }] : DELIVERY_COLUMNS.filter((column) => column.name === key),
  );
}
