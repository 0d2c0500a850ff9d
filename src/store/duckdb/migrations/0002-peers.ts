import { renderCreateTable } from "../column-type.ts";
import type { Migration } from "./migration.ts";
import { PEER_MEASURED_COLUMNS, renderPeerDailyOf } from "./wide-rollups.ts";

/** The days of every peer. */
export const peers: Migration = {
  version: 2,
  statements: [
    renderCreateTable("peer_daily", PEER_MEASURED_COLUMNS).replace("(", "(day DATE, "),
    `INSERT INTO peer_daily ${renderPeerDailyOf("deliveries")}`,
    `CREATE VIEW all_peer_daily AS SELECT * FROM peer_daily UNION ALL ${renderPeerDailyOf("open_deliveries")}`,
  ],
};
