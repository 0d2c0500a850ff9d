import type { Migration } from "./migration.ts";

/** What other organizations reported about connecting to ours. A row of `tls_reports` is one report about one domain. */
export const tlsReports: Migration = {
  version: 7,
  statements: [
    `CREATE TABLE tls_reports (id BIGINT, organization VARCHAR, report_id VARCHAR, policy_domain VARCHAR, contact VARCHAR,
       begins_at BIGINT, ends_at BIGINT, day DATE)`,
    `CREATE TABLE tls_report_policies (report BIGINT, policy_type VARCHAR, mode VARCHAR, mx_hosts VARCHAR, successful BIGINT, failed BIGINT,
       failures_left_out BIGINT)`,
    `CREATE TABLE tls_report_failures (report BIGINT, policy_type VARCHAR, mode VARCHAR, result_type VARCHAR, sending_address VARCHAR,
       receiving_host VARCHAR, receiving_address VARCHAR, sessions BIGINT, reason VARCHAR, information VARCHAR)`,
    "CREATE TABLE tls_report_files (place VARCHAR, name VARCHAR, size_bytes BIGINT, outcome VARCHAR)",
  ],
};
