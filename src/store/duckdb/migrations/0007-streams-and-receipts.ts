import type { Migration } from "./migration.ts";

/** Where sources stand that are no files, and which requests with lines were taken. */
export const streamsAndReceipts: Migration = {
  version: 7,
  statements: [
    `CREATE TABLE streams (source VARCHAR, position BIGINT, "cursor" VARCHAR, lost BIGINT)`,
    `CREATE TABLE receipts (source VARCHAR, number BIGINT, "key" VARCHAR, content VARCHAR, lines BIGINT)`,
  ],
};
