/**
 * How long an old store of many, very varied deliveries takes to be brought up to date, and in how much memory. Prints figures; judges nothing.
 *
 *   npx rolldown bench/migrate.ts --platform node --external @duckdb/node-api --external @duckdb/node-bindings \
 *     --file node_modules/.cache/migrate.mjs && node node_modules/.cache/migrate.mjs
 * Environment: DELIVERIES (3000000), VERSION of the schema to begin with (2; 1 or 2, the wide ones).
 */
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { MIGRATIONS } from "../src/store/duckdb/migrations/migrations.ts";
import { openDuckDbStore } from "../src/store/duckdb/open-duckdb-store.ts";

const DELIVERIES = Number(process.env.DELIVERIES ?? 3_000_000);
const VERSION = Number(process.env.VERSION ?? 2);
const STARTS_AT = Date.UTC(2026, 7, 22);
const PERIOD_MS = 90 * 86_400_000;

/** Most deliveries have a host of their own, every third a sender, every fourth a list of recipients: far more than any log. */
const WIDE_ROWS = `
  SELECT ${STARTS_AT} + (n * ${PERIOD_MS / DELIVERIES})::BIGINT AS observed_at, '/var/log/mail.log' AS source, 'mx1' AS host,
    'postfix' AS reader, 'postfix/smtpd' AS service, ['inbound', 'outbound'][n % 2 + 1] AS direction,
    upper(hex(hash(n))[1:11]) AS queue_id, '<' || hex(hash(n + 1)) || '@mail.example.org>' AS message_id,
    'mail' || hash(n) % ${DELIVERIES} || '.example' || n % 100000 || '.net' AS peer_host,
    '10.' || n % 250 || '.' || hash(n) % 250 || '.' || hash(n + 2) % 250 AS peer_address, NULL AS peer_port,
    'example' || hash(n) % 100000 || '.net' AS peer_domain, 'sender' || hash(n + 3) % (${DELIVERIES} // 3) || '.example' AS sender_domain,
    ['a' || hash(n + 4) % (${DELIVERIES} // 4) || '.example', 'b.example'] AS recipient_domains, 1 + n % 3 AS recipients,
    2000 + hash(n) % 60000 AS size_bytes, ['none', 'TLSv1.2', 'TLSv1.3', 'unknown'][(hash(n + 5) % 4)::INTEGER + 1] AS tls,
    'observed' AS certainty, 'CIPHER' AS cipher, 'SUITE' AS cipher_suite, 256 AS cipher_bits, 'X25519' AS key_exchange,
    'trusted' AS peer_trust, false AS session_reused, NULL AS sasl_user, NULL AS certificate_name, 'internet' AS path,
    NULL AS connector, NULL AS connector_type, NULL AS connector_reason, n * 900 AS evidence_opened, n * 900 + 100 AS evidence_tls,
    n * 900 + 200 AS evidence_identified, n * 900 + 300 AS evidence_message, n * 900 + 400 AS evidence_decided,
    n * 900 + 500 AS evidence_closed
  FROM range(${DELIVERIES}) AS counted(n)`;

async function makeOldStore(file: string): Promise<void> {
  const instance = await DuckDBInstance.create(file, { memory_limit: "4GB" });
  const connection = await instance.connect();
  await connection.run("CREATE TABLE meta (key VARCHAR, value VARCHAR)");
  await connection.run(`INSERT INTO meta VALUES ('schema_version', '${VERSION}'), ('time_zone', 'Europe/Amsterdam')`);
  const steps = MIGRATIONS.filter((step) => step.version <= VERSION);
  for (const statement of steps.flatMap((step) => step.statements)) await connection.run(statement);
  await connection.run(`INSERT INTO deliveries ${WIDE_ROWS}`);
  await connection.run("CHECKPOINT");
  connection.closeSync();
  instance.closeSync();
}

const directory = await mkdtemp(join(tmpdir(), "postseal-migrate-"));
try {
  const file = join(directory, "postseal.duckdb");
  await makeOldStore(file);
  const { size: before } = await stat(file);
  const [startedAt, used] = [performance.now(), process.cpuUsage()];
  const store = await openDuckDbStore({ directory, timeZone: "Europe/Amsterdam", mode: "existing" });
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(used);
  const [counted] = await store.rows("SELECT count(*) AS deliveries, count(DISTINCT peer_domain) AS domains FROM all_deliveries");
  await store.close();
  const { size: after } = await stat(file);
  console.log(
    `${DELIVERIES} deliveries from schema ${VERSION}: ${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of processor time`,
  );
  console.log(`${JSON.stringify(counted)}; file ${(before / 1e6).toFixed(0)} MB before, ${(after / 1e6).toFixed(0)} MB after`);
} finally {
  await rm(directory, { recursive: true });
}
