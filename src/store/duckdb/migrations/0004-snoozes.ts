import type { Migration } from "./migration.ts";

/** Findings that were put aside. */
export const snoozes: Migration = {
  version: 4,
  statements: [`CREATE TABLE snoozes (insight VARCHAR, reason VARCHAR, until_day DATE, snoozed_at BIGINT, messages BIGINT, share DOUBLE)`],
};
