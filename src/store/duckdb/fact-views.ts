import { DELIVERY_COLUMNS, DIMENSION_NAMES, DIMENSIONS } from "../columns.ts";
import { ROLLUPS, type Rollup, renderRollupOfFacts } from "./rollup-sql.ts";
import { ATTEMPT_TABLES, DELIVERY_TABLES, DIMENSION_TABLES, expiredTableOf, OPEN_TABLE } from "./schema-names.ts";

/** Columns that are not as they are stored. */
const COMPUTED: Readonly<Record<string, string>> = {
  evidence_opened: "coalesce(facts.decided, 0) - facts.opened_before",
  evidence_tls: "coalesce(facts.decided, 0) - facts.tls_before",
  evidence_identified: "coalesce(facts.decided, 0) - facts.identified_before",
  evidence_message: "coalesce(facts.decided, 0) - facts.message_before",
  evidence_decided: "facts.decided",
  evidence_closed: "coalesce(facts.decided, 0) + facts.closed_after",
};

/** What questions were asked of before deliveries could expire, but for those about peers. */
export const FACT_VIEWS: readonly string[] = [
  renderView("deliveries", [DELIVERY_TABLES.table, DELIVERY_TABLES.tail]),
  renderView("open_deliveries", [OPEN_TABLE]),
  renderView("all_deliveries", [DELIVERY_TABLES.table, DELIVERY_TABLES.tail, OPEN_TABLE]),
  renderView("attempts", [ATTEMPT_TABLES.table, ATTEMPT_TABLES.tail], ["outcome", "reason"]),
  ...ROLLUPS.filter(({ table }) => table !== "peer_daily").map((rollup) => renderRollupView(`all_${rollup.table}`, rollup)),
];

const VIEW_NAMES: Readonly<Record<Rollup["table"], string>> = { hourly: "all_hourly", daily: "all_daily", peer_daily: "all_peer_days" };
const NAMED_PEER_DAYS = `CREATE VIEW all_peer_daily AS SELECT sums.* EXCLUDE (peer_id), peer_names.peer
   FROM all_peer_days AS sums LEFT JOIN peer_names ON peer_names.peer_id = sums.peer_id`;

/** The days of all peers, as they were before deliveries could expire: by number for sums over many of them, and with their names. */
export const PEER_VIEWS: readonly string[] = [
  ...ROLLUPS.filter(({ table }) => table === "peer_daily").map((rollup) => renderRollupView("all_peer_days", rollup)),
  NAMED_PEER_DAYS,
];

/** The sums of all deliveries: of those that are kept, of those that are not any more, and of those that are still open. */
export const VIEWS_WITH_EXPIRED: readonly string[] = [
  ...ROLLUPS.map((rollup) => renderRollupView(VIEW_NAMES[rollup.table], rollup, [expiredTableOf(rollup.table)])),
  NAMED_PEER_DAYS,
];

function renderRollupView(view: string, rollup: Rollup, more: readonly string[] = []): string {
  const sums = [rollup.table, ...more].map((table) => `SELECT * FROM ${table}`);
  return `CREATE VIEW ${view} AS ${[...sums, renderRollupOfFacts(rollup, [OPEN_TABLE])].join(" UNION ALL ")}`;
}

/**
 * A view of tables of facts with the columns of deliveries. What a fact refers to always exists, and its numbers are small
 * and dense: such a join costs some nanoseconds a row.
 */
function renderView(view: string, tables: readonly string[], more: readonly string[] = []): string {
  const columns = DELIVERY_COLUMNS.map(({ name }) => `${placeOf(name)} AS ${name}`);
  const facts = tables.map((table) => `SELECT * FROM ${table}`).join(" UNION ALL ");
  const joins = DIMENSION_NAMES.map((name) => `JOIN ${DIMENSION_TABLES[name]} ON ${DIMENSION_TABLES[name]}.id = facts.${name}`);
  return `CREATE VIEW ${view} AS SELECT ${[...columns, ...more.map((name) => `facts.${name}`)].join(", ")}
    FROM (${facts}) AS facts ${joins.join(" ")}`;
}

function placeOf(column: string): string {
  const computed = COMPUTED[column];
  if (computed !== undefined) return computed;
  const dimension = DIMENSION_NAMES.find((name) => DIMENSIONS[name].some((each) => each.name === column));
  return dimension === undefined ? `facts.${column}` : `${DIMENSION_TABLES[dimension]}.${column}`;
}
