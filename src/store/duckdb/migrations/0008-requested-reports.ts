import type { Migration } from "./migration.ts";

/** Reports to be sent by mail, and what became of each. Addresses stand with blanks between them. */
export const requestedReports: Migration = {
  version: 8,
  statements: [
    `CREATE TABLE requested_reports (id VARCHAR, name VARCHAR, shown VARCHAR, days VARCHAR, schedule VARCHAR, recipients VARCHAR,
     language VARCHAR, is_paused BOOLEAN, created_at BIGINT, next_due_at BIGINT, run_due_at BIGINT, run_begun_at BIGINT,
     run_failures BIGINT, run_retry_at BIGINT, sent_at BIGINT, refused VARCHAR, problem_code VARCHAR, problem_message VARCHAR,
     problem_at BIGINT)`,
  ],
};
