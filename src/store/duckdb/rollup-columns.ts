import { type Column, DELIVERY_COLUMNS } from "../columns.ts";

/** What rollups group by, beside the time. */
export const ROLLUP_KEYS = ["source", "direction", "path", "connector", "connector_type", "tls", "certainty"] as const;
export type RollupKey = (typeof ROLLUP_KEYS)[number];

const KEY_COLUMNS: readonly Column[] = ROLLUP_KEYS.flatMap((key) => DELIVERY_COLUMNS.filter((column) => column.name === key));

/** Sums of one commit, as they go into both rollups: `quarter` is the start of a quarter of an hour, epoch milliseconds. */
export const PARTIAL_COLUMNS: readonly Column[] = [
  { name: "quarter", kind: "integer" },
  ...KEY_COLUMNS,
  { name: "messages", kind: "integer" },
  { name: "recipients", kind: "integer" },
];

/** One row per hour (UTC, its start in epoch milliseconds) and key, or several whose sum counts. */
export const HOURLY_COLUMNS: readonly Column[] = [{ name: "hour", kind: "integer" }, ...PARTIAL_COLUMNS.slice(1)];

/** `hourly`'s columns after the time: both rollups have them. */
export const MEASURED_COLUMNS: readonly Column[] = PARTIAL_COLUMNS.slice(1);
