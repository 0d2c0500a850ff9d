import type { Column } from "../columns.ts";

/** The dimensions whose columns the rollups group by. */
export const PARTIAL_DIMENSIONS = ["handshake", "route", "origin", "peer"] as const;

/** Sums of one commit, as they go into the rollups: `quarter` is the start of a quarter of an hour, epoch milliseconds. */
export const PARTIAL_COLUMNS: readonly Column[] = [
  { name: "quarter", kind: "integer" },
  ...PARTIAL_DIMENSIONS.map((name): Column => ({ name, kind: "dimension" })),
  { name: "messages", kind: "integer" },
  { name: "recipients", kind: "integer" },
  { name: "last_seen_at", kind: "integer" },
];
