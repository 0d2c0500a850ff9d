import { ATTEMPT_COLUMNS, DELIVERY_COLUMNS } from "../../columns.ts";
import { renderCreateTable } from "../column-type.ts";
import type { Migration } from "./migration.ts";
import { MEASURED_COLUMNS, renderDailyOf, renderHourlyOf } from "./wide-rollups.ts";

/**
 * Facts, rollups and checkpoints.
 *
 * The columns are those of columns.ts, whose list the test beside the migrations pins: a later change there needs a step of its own.
 */
export const factsAndRollups: Migration = {
  version: 1,
  statements: [
    renderCreateTable("deliveries", DELIVERY_COLUMNS),
    renderCreateTable("attempts", ATTEMPT_COLUMNS),
    renderCreateTable("open_deliveries", DELIVERY_COLUMNS),
    renderCreateTable("hourly", MEASURED_COLUMNS).replace("(", "(hour BIGINT, "),
    renderCreateTable("daily", MEASURED_COLUMNS).replace("(", "(day DATE, "),
    `CREATE TABLE sources (source VARCHAR, reader VARCHAR, state VARCHAR, lines_read BIGINT, used BIGINT, irrelevant BIGINT,
       unrecognized BIGINT, open BIGINT, evicted BIGINT, last_line_at BIGINT)`,
    `CREATE TABLE files (source VARCHAR, ordinal BIGINT, path VARCHAR, head_bytes BIGINT, head_hash VARCHAR, stream_start BIGINT,
       position BIGINT, tail_hash VARCHAR)`,
    "CREATE VIEW all_deliveries AS SELECT * FROM deliveries UNION ALL SELECT * FROM open_deliveries",
    `CREATE VIEW all_hourly AS SELECT * FROM hourly UNION ALL ${renderHourlyOf("open_deliveries")}`,
    `CREATE VIEW all_daily AS SELECT * FROM daily UNION ALL ${renderDailyOf("open_deliveries")}`,
  ],
};
