import { expect, test } from "vitest";
import { openDuckDbStore } from "../open-duckdb-store.ts";
import { MIGRATIONS } from "./migrations.ts";

// Stores with these columns exist. When a change of columns.ts turns this red, leave the list alone: keep its old columns in the first
// step, and add a step that changes the tables.
const VERSION_1 = `observed_at BIGINT, source VARCHAR, host VARCHAR, reader VARCHAR, service VARCHAR,
direction ENUM('inbound', 'outbound', 'submission'), queue_id VARCHAR, message_id VARCHAR, peer_host VARCHAR, peer_address VARCHAR,
peer_port BIGINT, peer_domain VARCHAR, sender_domain VARCHAR, recipient_domains VARCHAR[], recipients BIGINT, size_bytes BIGINT,
tls ENUM('none', 'SSLv3', 'TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3', 'encrypted', 'unknown'),
certainty ENUM('observed', 'inferred', 'unknown'), cipher VARCHAR, cipher_suite VARCHAR, cipher_bits BIGINT, key_exchange VARCHAR,
peer_trust ENUM('none', 'anonymous', 'untrusted', 'trusted', 'verified'), session_reused BOOLEAN, sasl_user VARCHAR,
certificate_name VARCHAR, path ENUM('connector', 'internet', 'own-network'), connector VARCHAR,
connector_type ENUM('Partner', 'OnPremises'), connector_reason VARCHAR, evidence_opened BIGINT, evidence_tls BIGINT,
evidence_identified BIGINT, evidence_message BIGINT, evidence_decided BIGINT, evidence_closed BIGINT`.replaceAll("\n", " ");

const OUTCOME = ", outcome ENUM('deferred', 'bounced', 'rejected', 'tls-failed'), reason VARCHAR";

test.for([
  ["deliveries", VERSION_1],
  ["open_deliveries", VERSION_1],
  ["all_deliveries", VERSION_1],
  ["attempts", VERSION_1 + OUTCOME],
] as const)("the schema of version 1 has the columns that stores of version 1 have: %s", async ([table, columns]) => {
  const store = await openDuckDbStore({ directory: null, timeZone: "UTC", mode: "create" });
  const rows = await store.rows(
    "SELECT column_name, data_type FROM duckdb_columns() WHERE database_name = 'store' AND table_name = $1 ORDER BY column_index",
    [table],
  );
  expect(rows.map((row) => `${row.column_name} ${row.data_type}`).join(", ")).toBe(columns);
  await store.close();
});

test("steps are numbered without a gap", () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});
