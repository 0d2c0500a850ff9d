import { VIEWS_WITH_EXPIRED } from "../fact-views.ts";
import { ROLLUPS } from "../rollup-sql.ts";
import { expiredTableOf } from "../schema-names.ts";
import type { Migration } from "./migration.ts";

/**
 * Sums of deliveries that are no longer kept stand in tables of their own: those of the others can still be counted anew. And how well
 * each log is understood, hour by hour.
 */
export const expiredAndLineHours: Migration = {
  version: 6,
  statements: [
    ...["all_peer_daily", "all_peer_days", "all_daily", "all_hourly"].map((view) => `DROP VIEW IF EXISTS ${view}`),
    ...ROLLUPS.map(({ table }) => `CREATE TABLE ${expiredTableOf(table)} AS SELECT * FROM ${table} WHERE false`),
    ...VIEWS_WITH_EXPIRED,
    "CREATE TABLE line_hours (source VARCHAR, hour BIGINT, used BIGINT, unrecognized BIGINT)",
    "CREATE TABLE unrecognized_lines (source VARCHAR, family VARCHAR, hour BIGINT, lines BIGINT, sample VARCHAR)",
  ],
};
