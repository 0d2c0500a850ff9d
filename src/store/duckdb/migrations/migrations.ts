import { factsAndRollups } from "./0001-facts-and-rollups.ts";
import { peers } from "./0002-peers.ts";
import { dimensions } from "./0003-dimensions.ts";
import { snoozes } from "./0004-snoozes.ts";
import { peersByNumber } from "./0005-peers-by-number.ts";
import { expiredAndLineHours } from "./0006-expired-and-line-hours.ts";
import { tlsReports } from "./0007-tls-reports.ts";
import { requestedReports } from "./0008-requested-reports.ts";
import type { Migration } from "./migration.ts";

/** Every step of the schema, oldest first. A released step never changes: a new one is added. */
export const MIGRATIONS: readonly Migration[] = [
  factsAndRollups,
  peers,
  dimensions,
  snoozes,
  peersByNumber,
  expiredAndLineHours,
  tlsReports,
  requestedReports,
];

/** The schema that this program reads and writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;
