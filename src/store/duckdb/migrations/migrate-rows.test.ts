import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterEach, beforeEach, expect, test } from "vitest";
import { commitOf, delivery } from "../facts.testing.ts";
import { openDuckDbStore } from "../open-duckdb-store.ts";
import { readRows } from "../read-rows.ts";
import { MIGRATIONS } from "./migrations.ts";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "postseal-migrate-"));
});
afterEach(() => rm(directory, { recursive: true }));

/** A store as a program of that version left it. */
async function makeStore(version: number, statements: readonly string[]): Promise<void> {
  await run((connection) => makeTables(connection, version, statements));
}

async function run<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(join(directory, "postseal.duckdb"));
  const connection = await instance.connect();
  const result = await work(connection);
  connection.closeSync();
  instance.closeSync();
  return result;
}

async function makeTables(connection: DuckDBConnection, version: number, statements: readonly string[]): Promise<void> {
  await connection.run("CREATE TABLE meta (key VARCHAR, value VARCHAR)");
  await connection.run(`INSERT INTO meta VALUES ('schema_version', '${version}'), ('time_zone', 'Europe/Amsterdam')`);
  const made = MIGRATIONS.filter((step) => step.version <= version).flatMap((step) => step.statements);
  for (const statement of [...made, ...statements]) await connection.run(statement);
}

const COLUMNS = "observed_at, source, direction, peer_domain, peer_address, recipients, tls, certainty, path, connector, connector_type";

test("a store of version 1 gets the days of its peers, open deliveries included", async () => {
  await makeStore(1, [
    `INSERT INTO deliveries (${COLUMNS}) VALUES
       (${Date.parse("2026-11-19T22:59:00Z")}, 'log', 'inbound', 'contoso.example', '192.0.2.1', 2, 'TLSv1.3', 'observed', 'connector', 'Contoso', 'Partner'),
       (${Date.parse("2026-11-19T22:58:00Z")}, 'log', 'inbound', 'contoso.example', '192.0.2.2', NULL, 'TLSv1.3', 'observed', 'connector', 'Contoso', 'Partner'),
       (${Date.parse("2026-11-19T23:00:00Z")}, 'log', 'outbound', NULL, '192.0.2.3', 1, 'none', 'inferred', 'internet', NULL, NULL)`,
    `INSERT INTO open_deliveries (${COLUMNS}) VALUES
       (${Date.parse("2026-11-20T08:00:00Z")}, 'log', 'submission', NULL, NULL, 1, 'unknown', 'unknown', 'internet', NULL, NULL)`,
  ]);
  const store = await openDuckDbStore({ directory, timeZone: "Europe/Amsterdam", mode: "existing" });
  expect(await store.rows("SELECT * FROM all_peer_daily ORDER BY last_seen_at")).toEqual([
    {
      day: "2026-11-19",
      direction: "inbound",
      peer: "contoso.example",
      path: "connector",
      connector: "Contoso",
      connector_type: "Partner",
      tls: "TLSv1.3",
      certainty: "observed",
      messages: 2,
      recipients: 3,
      last_seen_at: Date.parse("2026-11-19T22:59:00Z"),
    },
    {
      day: "2026-11-20",
      direction: "outbound",
      peer: "192.0.2.3",
      path: "internet",
      connector: null,
      connector_type: null,
      tls: "none",
      certainty: "inferred",
      messages: 1,
      recipients: 1,
      last_seen_at: Date.parse("2026-11-19T23:00:00Z"),
    },
    {
      day: "2026-11-20",
      direction: "submission",
      peer: null,
      path: "internet",
      connector: null,
      connector_type: null,
      tls: "unknown",
      certainty: "unknown",
      messages: 1,
      recipients: 1,
      last_seen_at: Date.parse("2026-11-20T08:00:00Z"),
    },
  ]);
  await store.close();
});

/** Every column of a delivery: a full row, rows that share parts of it, and one of nulls. */
const WIDE_ROWS = `
  SELECT 1795091405123 + n * 60000 AS observed_at, '/var/log/mail.log' AS source, 'mx1' AS host, 'postfix' AS reader,
    'postfix/smtpd' AS service, ['inbound', 'outbound', 'submission'][n % 3 + 1] AS direction, 'Q' || n AS queue_id,
    '<' || n || '@example.org>' AS message_id, 'mail' || n % 7 || '.example.net' AS peer_host, '2001:db8::' || n % 7 AS peer_address,
    CASE WHEN n % 2 = 0 THEN 25 END AS peer_port, CASE WHEN n % 7 > 0 THEN 'example.net' END AS peer_domain,
    'example' || n % 5 || '.org' AS sender_domain, CASE n % 3 WHEN 0 THEN NULL WHEN 1 THEN [] ELSE ['a.example', 'b.example'] END AS recipient_domains,
    CASE WHEN n % 4 > 0 THEN n END AS recipients, n * 1000 AS size_bytes, ['none', 'TLSv1.3'][n % 2 + 1] AS tls, 'observed' AS certainty,
    'CIPHER' AS cipher, 'SUITE' AS cipher_suite, 256 AS cipher_bits, 'X25519' AS key_exchange, 'trusted' AS peer_trust,
    n % 2 = 0 AS session_reused, CASE WHEN n % 3 = 2 THEN 'anna' END AS sasl_user, '*.example.net' AS certificate_name,
    'connector' AS path, 'Contoso' AS connector, 'Partner' AS connector_type, 'smartHosts' AS connector_reason,
    n * 900 AS evidence_opened, n * 900 + 100 AS evidence_tls, CASE WHEN n % 2 = 0 THEN n * 900 + 200 END AS evidence_identified,
    n * 900 + 300 AS evidence_message, n * 900 + 400 AS evidence_decided, CASE WHEN n % 3 > 0 THEN n * 900 + 500 END AS evidence_closed
  FROM range(300) AS counted(n)`;

const NULLS = "(observed_at, direction, tls, certainty, path) VALUES (1795091405123, 'inbound', 'unknown', 'unknown', 'internet')";

test.for([1, 2])("a store of version %i keeps every column of every delivery and attempt, and goes on", async (version) => {
  await makeStore(version, [
    `INSERT INTO deliveries ${WIDE_ROWS}`,
    `INSERT INTO deliveries ${NULLS}`,
    `INSERT INTO open_deliveries ${WIDE_ROWS} LIMIT 3`,
    `INSERT INTO attempts SELECT *, 'deferred', 'busy ' || queue_id FROM (${WIDE_ROWS}) LIMIT 50`,
  ]);
  const deliveries = "SELECT * FROM all_deliveries ORDER BY observed_at, queue_id NULLS FIRST";
  const attempts = "SELECT * FROM attempts ORDER BY observed_at";
  const before = await run(async (connection) => [await readRows(connection, deliveries), await readRows(connection, attempts)]);
  expect(before.map((rows) => rows.length)).toEqual([304, 50]);
  const store = await openDuckDbStore({ directory, timeZone: "Europe/Amsterdam", mode: "existing" });
  expect([await store.rows(deliveries), await store.rows(attempts)]).toEqual(before);
  await store.commit(commitOf({ deliveries: [delivery({ source: "/var/log/mail.log", queue_id: "new" })] }));
  expect(await store.rows("SELECT count(*) AS rows FROM all_deliveries")).toEqual([{ rows: 302 }]); // its source has none open any more
  expect(await store.rows("SELECT count(*) AS rows, count(DISTINCT id) AS ids FROM peers")).toEqual([{ rows: 15, ids: 15 }]); // that of the nulls too
  await store.close();
});

test("a store that takes more than the engine's memory to be brought up to date gets it for as long as that takes", async () => {
  await makeStore(2, [
    `INSERT INTO deliveries (observed_at, direction, tls, certainty, path, peer_host, sender_domain)
     SELECT 1795091405123 + n, 'inbound', 'none', 'observed', 'internet', 'host' || n, 'sender' || n FROM range(100000) AS counted(n)`,
  ]);
  const store = await openDuckDbStore({ directory, timeZone: "Europe/Amsterdam", mode: "existing", memoryLimitMb: 20 });
  expect(await store.rows("SELECT count(*) AS rows, current_setting('memory_limit') AS memory FROM delivery_facts")).toEqual([
    { rows: 100_000, memory: "19.0 MiB" },
  ]);
  await store.close();
});
