import type { Migration } from "./migration.ts";

/** Where sources stand that are no files, which requests with lines were taken, and lines that are kept. */
export const streamsAndReceipts: Migration = {
  version: 9,
  statements: [
    `CREATE TABLE streams (source VARCHAR, position BIGINT, "cursor" VARCHAR, lost BIGINT)`,
    `CREATE TABLE receipts (source VARCHAR, number BIGINT, "key" VARCHAR, content VARCHAR, lines BIGINT)`,
    `CREATE TABLE kept_lines (source VARCHAR, position BIGINT, length BIGINT, content VARCHAR, kept_at BIGINT)`,
  ],
};
