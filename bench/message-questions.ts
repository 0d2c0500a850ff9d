/**
 * How long the questions of the Messages page take on a store of many deliveries. Prints figures; judges nothing.
 *
 * Run, bundled as a build is:
 *   npx rolldown bench/message-questions.ts --platform node --external @duckdb/node-api --external @duckdb/node-bindings \
 *     --file node_modules/.cache/message-questions.mjs && node node_modules/.cache/message-questions.mjs DIRECTORY
 * The store is made in DIRECTORY when it is not there. Environment: ROWS (10000000), in 90 days up to 2026-11-20.
 */
import { DuckDBInstance } from "@duckdb/node-api";
import { rebuildRollups } from "../src/store/duckdb/maintain-rollups.ts";
import { openDuckDbStore } from "../src/store/duckdb/open-duckdb-store.ts";

const [directory = "/tmp/postseal-bench"] = process.argv.slice(2);
const ROWS = Number(process.env.ROWS ?? 10_000_000);
const TO = Date.UTC(2026, 10, 20);
const FROM = TO - 90 * 86_400_000;

async function make(): Promise<void> {
  await (await openDuckDbStore({ directory, timeZone: "Europe/Amsterdam", mode: "create" })).close();
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: "4GB", preserve_insertion_order: "true" });
  const connection = await instance.connect();
  await connection.run(`ATTACH '${directory}/postseal.duckdb' AS store (ROW_GROUP_SIZE 32768, STORAGE_VERSION 'v1.5.0')`);
  await connection.run("USE store");
  await insert(connection, "deliveries", ROWS, "");
  await insert(
    connection,
    "attempts",
    ROWS / 10,
    ", ['deferred','bounced','rejected','tls-failed'][1 + n % 4] AS outcome, 'host said: 450 4.7.1 try again later ' || n % 50 AS reason",
  );
  await rebuildRollups(connection);
  await connection.run("CHECKPOINT store");
  connection.closeSync();
  instance.closeSync();
}

async function insert(connection: { run(sql: string): Promise<unknown> }, table: string, rows: number, more: string): Promise<void> {
  const step = (TO - FROM) / rows;
  await connection.run(`INSERT INTO ${table} BY NAME
    SELECT ${FROM} + (n * ${step})::BIGINT AS observed_at, ['/var/log/mail.log','/var/log/mx2/mail.log'][1 + n % 2] AS source,
      'mx' || (1 + n % 2) AS host, 'postfix' AS reader, 'postfix/smtpd' AS service,
      CASE WHEN h % 10 < 6 THEN 'inbound' WHEN h % 10 < 9 THEN 'outbound' ELSE 'submission' END AS direction,
      '4' || lpad(to_base(n, 36), 6, '0') || substr(md5(n::VARCHAR), 1, 7) AS queue_id,
      '<' || substr(md5((n // 2)::VARCHAR), 1, 16) || '.' || n // 2 || '@mail' || p || '.example' || p % 900 || '.com>' AS message_id,
      'mail' || p || '.example' || p % 900 || '.com' AS peer_host,
      '198.' || p % 50 || '.' || p % 200 || '.' || p % 250 AS peer_address, 25 AS peer_port,
      CASE WHEN p % 20 = 0 THEN NULL ELSE 'example' || p % 900 || '.com' END AS peer_domain,
      'example' || p % 900 || '.com' AS sender_domain, ['example.org', 'dept' || n % 40 || '.example.org'] AS recipient_domains,
      1 + n % 3 AS recipients, 1000 + h % 90000 AS size_bytes,
      CASE WHEN h % 100 < 4 THEN 'none' WHEN h % 100 < 5 THEN 'TLSv1.0' WHEN h % 1000 < 52 THEN 'TLSv1.1' WHEN h % 100 < 35 THEN 'TLSv1.2' WHEN h % 100 < 97 THEN 'TLSv1.3' ELSE 'unknown' END AS tls,
      CASE WHEN h % 100 < 2 THEN 'inferred' WHEN h % 100 > 96 THEN 'unknown' ELSE 'observed' END AS certainty,
      ['ECDHE-RSA-AES256-GCM-SHA384','TLS_AES_256_GCM_SHA384','ECDHE-ECDSA-AES256-GCM-SHA384'][1 + h % 3] AS cipher,
      ['TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384','TLS_AES_256_GCM_SHA384','TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384'][1 + h % 3] AS cipher_suite,
      256 AS cipher_bits, 'X25519' AS key_exchange, 'anonymous' AS peer_trust, false AS session_reused,
      CASE WHEN p % 9 = 0 AND h % 10 < 9 THEN 'connector' ELSE 'internet' END AS path,
      CASE WHEN p % 9 = 0 AND h % 10 < 9 THEN 'Partner ' || p % 12 END AS connector,
      CASE WHEN p % 9 = 0 AND h % 10 < 9 THEN 'Partner' END AS connector_type, 'no connector matches' AS connector_reason,
      n // 2 * 900 AS evidence_opened, n // 2 * 900 + 100 AS evidence_tls, n // 2 * 900 + 200 AS evidence_identified,
      n // 2 * 900 + 300 AS evidence_message, n // 2 * 900 + 400 AS evidence_decided, n // 2 * 900 + 500 AS evidence_closed${more}
    FROM (SELECT range AS n, (hash(range) % 1000003)::BIGINT AS h, (power((hash(range + 7) % 1000003) / 1000003.0, 3) * 2000)::BIGINT AS p FROM range(${rows}))`);
}

await make();
