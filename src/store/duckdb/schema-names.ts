import type { DimensionName } from "../columns.ts";

/** The table of every dimension. */
export const DIMENSION_TABLES: Readonly<Record<DimensionName, string>> = {
  origin: "origins",
  peer: "peers",
  handshake: "handshakes",
  sender: "senders",
  recipient_list: "recipient_lists",
  route: "routes",
};

/** Facts that are final: whole row groups, and those that do not fill one yet. */
export interface FactTables {
  readonly table: "delivery_facts" | "attempt_facts";
  readonly tail: "delivery_tail" | "attempt_tail";
}

export const DELIVERY_TABLES: FactTables = { table: "delivery_facts", tail: "delivery_tail" };
export const ATTEMPT_TABLES: FactTables = { table: "attempt_facts", tail: "attempt_tail" };
/** Deliveries of sessions that are still open. */
export const OPEN_TABLE = "open_facts";

/** Beside a rollup, its sums of deliveries that are no longer kept. */
export function expiredTableOf<Table extends string>(rollup: Table): `expired_${Table}` {
  return `expired_${rollup}`;
}

/** Every table of facts. */
export const FACT_TABLE_NAMES = [
  DELIVERY_TABLES.table,
  DELIVERY_TABLES.tail,
  OPEN_TABLE,
  ATTEMPT_TABLES.table,
  ATTEMPT_TABLES.tail,
] as const;
