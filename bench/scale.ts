/**
 * How long questions take on many deliveries, and how large the store is. Prints figures; judges nothing.
 *
 *   npx rolldown bench/scale.ts --platform node --external @duckdb/node-api --external @duckdb/node-bindings \
 *     --file node_modules/.cache/scale.mjs && node node_modules/.cache/scale.mjs
 * Environment: DELIVERIES (10000000), DAYS (90), DIRECTORY to keep the store in, and to ask one that stands there.
 */
import { existsSync } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { askConnectorReport } from "../src/questions/connector-report.ts";
import { findDeliveriesById } from "../src/questions/find-deliveries-by-id.ts";
import { askOverview } from "../src/questions/overview.ts";
import { DIMENSION_NAMES, DIMENSIONS, type DimensionName } from "../src/store/columns.ts";
import { renderDimensionKey } from "../src/store/duckdb/dimension-sql.ts";
import { rebuildRollups } from "../src/store/duckdb/maintain-rollups.ts";
import { openDuckDbStore } from "../src/store/duckdb/open-duckdb-store.ts";
import { IDENTIFY_PEERS } from "../src/store/duckdb/peer-identities.ts";
import { ROW_GROUP_ROWS } from "../src/store/duckdb/row-group-rows.ts";
import { DIMENSION_TABLES } from "../src/store/duckdb/schema-names.ts";

const DELIVERIES = Number(process.env.DELIVERIES ?? 10_000_000);
const DAYS = Number(process.env.DAYS ?? 90);
const ENDS_AT = Date.UTC(2026, 10, 20);
const DAY_MS = 86_400_000;
const ROUNDS = 15;

/** Rows of every dimension: `n` counts from 0. */
const ROWS: Readonly<Record<DimensionName, { readonly rows: number; readonly values: string }>> = {
  origin: {
    rows: 3,
    values: `'/var/log/mail.log', 'mx1', 'postfix', ['postfix/smtpd', 'postfix/smtp', 'postfix/submission/smtpd'][n + 1],
      ['inbound', 'outbound', 'submission'][n + 1]`,
  },
  peer: {
    rows: 20_000,
    values: `'mail' || n || '.example' || (n % 5000) || '.net', '10.' || (n // 65536) || '.' || (n // 256 % 256) || '.' || (n % 256),
      NULL, 'example' || (n % 5000) || '.net', NULL`,
  },
  handshake: {
    rows: 8,
    values: `['TLSv1.3', 'TLSv1.3', 'TLSv1.3', 'TLSv1.2', 'TLSv1.2', 'none', 'TLSv1.0', 'unknown'][n + 1], 'observed',
      'CIPHER_' || n, 'TLS_CIPHER_' || n, 256, 'X25519', 'trusted', false`,
  },
  sender: { rows: 30_000, values: "'sender' || n || '.example', NULL" },
  recipient_list: { rows: 20_000, values: "['recipient' || n || '.example']" },
  route: {
    rows: 12,
    values: `CASE WHEN n < 3 THEN 'internet' ELSE 'connector' END, CASE WHEN n < 3 THEN NULL ELSE 'Connector ' || n END,
      CASE WHEN n < 3 THEN NULL ELSE 'Partner' END, 'reason ' || n`,
  },
};

/** Some peers and domains send most, as in life. A peer's messages take one route, and nearly always the same TLS. */
const PEER = skewed("peer", "n * 16 + 1");
const ROUTE = `(1 + hash(${PEER}) % 12)::INTEGER`;
const ORIGIN = `(1 + hash(${PEER}) % 3)::INTEGER`;
const HANDSHAKE = `CASE WHEN hash(n * 16 + 2) % 100 = 0 THEN 1 + hash(n * 16 + 3) % 8 ELSE 1 + hash(${PEER} * 3) % 8 END::INTEGER`;

/** A number of a row of the dimension, small ones more often than large ones. */
function skewed(name: DimensionName, seed: string): string {
  return `(1 + floor(${ROWS[name].rows} * power((hash(${seed}) % 1000003) / 1000003.0, 4)))::INTEGER`;
}

async function fill(directory: string): Promise<void> {
  await (await openDuckDbStore({ directory, timeZone: "Europe/Amsterdam", mode: "create" })).close();
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: "2GB" });
  const connection = await instance.connect();
  const file = join(directory, "postseal.duckdb").replaceAll("'", "''");
  await connection.run(`ATTACH '${file}' AS store (ROW_GROUP_SIZE ${ROW_GROUP_ROWS}, STORAGE_VERSION 'v1.5.0')`);
  await connection.run("USE store");
  for (const name of DIMENSION_NAMES) await fillDimension(connection, name);
  await connection.run(`INSERT INTO delivery_facts ${DELIVERIES_SQL}`);
  await connection.run(IDENTIFY_PEERS);
  await rebuildRollups(connection);
  await connection.run("CHECKPOINT store");
  connection.closeSync();
  instance.closeSync();
}

async function fillDimension(connection: DuckDBConnection, name: DimensionName): Promise<void> {
  const columns = DIMENSIONS[name];
  const names = columns.map((column) => column.name).join(", ");
  await connection.run(
    `INSERT INTO ${DIMENSION_TABLES[name]} SELECT (n + 1)::INTEGER, ${renderDimensionKey(columns)}, ${names}
     FROM (SELECT n, ${ROWS[name].values} FROM range(${ROWS[name].rows}) AS counted(n)) AS made(n, ${names})`,
  );
}

/** In order of time, with ids like Postfix's, and message ids like those of large providers. */
const DELIVERIES_SQL = `
  SELECT ${ENDS_AT - DAYS * DAY_MS} + (n * ${(DAYS * DAY_MS) / DELIVERIES})::BIGINT, ${ORIGIN}, ${PEER}, ${HANDSHAKE},
    ${skewed("sender", "n * 16 + 4")}, ${skewed("recipient_list", "n * 16 + 5")}, ${ROUTE},
    upper(hex(hash(n * 16 + 7))[1:11]), '<' || hex(hash(n * 16 + 8)) || '@mail.sender' || (hash(n) % 3000) || '.example>',
    1 + hash(n * 16 + 9) % 3, 2000 + hash(n * 16 + 10) % 60000, n * 900, hash(n * 16 + 11) % 9000, hash(n * 16 + 12) % 9000,
    hash(n * 16 + 13) % 4000, hash(n * 16 + 14) % 2000, hash(n * 16 + 15) % 800
  FROM range(${DELIVERIES}) AS counted(n)`;

const kept = process.env.DIRECTORY;
const directory = kept ?? (await mkdtemp(join(tmpdir(), "postseal-scale-")));
if (!existsSync(join(directory, "postseal.duckdb"))) await fill(directory);
const { size: sizeBytes } = await stat(join(directory, "postseal.duckdb"));
const store = await openDuckDbStore({ directory, timeZone: "Europe/Amsterdam", mode: "existing" });
console.log(`${DELIVERIES} deliveries of ${DAYS} days: ${(sizeBytes / DELIVERIES).toFixed(1)} bytes each in the file`);

const period = { from: ENDS_AT - DAYS * DAY_MS, to: ENDS_AT };
const [middle] = await store.rows(`SELECT queue_id, message_id FROM all_deliveries WHERE observed_at >= ${ENDS_AT - 40 * DAY_MS} LIMIT 1`);
const NEWEST = `SELECT * FROM all_deliveries WHERE observed_at >= $1 AND tls = 'none' AND path = 'internet'
  ORDER BY observed_at DESC, evidence_decided DESC LIMIT 50`;
const PEER_DAYS = `SELECT day, tls, sum(messages) AS messages, max(last_seen_at) AS last_seen_at FROM all_peer_daily
  WHERE peer = $1 GROUP BY day, tls ORDER BY day`;
const ASKED: readonly (readonly [string, () => Promise<unknown>])[] = [
  ["overview of all days", () => askOverview(store, period)],
  ["overview of 7 days that begin within an hour", () => askOverview(store, { from: ENDS_AT - 7 * DAY_MS - 1, to: ENDS_AT - 1 })],
  ["connector report of 90 days", () => askConnectorReport(store, { from: "2026-08-22", to: "2026-11-20" })],
  ["the days of one peer", () => store.rows(PEER_DAYS, ["example77.net"])],
  [
    "peers by messages, 90 days",
    () => store.rows("SELECT peer, sum(messages) AS messages FROM all_peer_daily GROUP BY peer ORDER BY messages DESC LIMIT 50"),
  ],
  ["newest 50 of a filter, from the last day", () => store.rows(NEWEST, [ENDS_AT - DAY_MS])],
  ["newest 50 of a filter, from all days", () => store.rows(NEWEST, [period.from])],
  [
    "deliveries of one peer, counted",
    () => store.rows("SELECT count(*) AS messages FROM all_deliveries WHERE peer_domain = 'example77.net'"),
  ],
  ["a queue id that is there", () => findDeliveriesById(store, String(middle?.queue_id))],
  ["a message id that is there", () => findDeliveriesById(store, String(middle?.message_id))],
  ["a message id that is not there", () => findDeliveriesById(store, "<nothing@example.org>")],
];
console.log("| question | first | median | slowest of the others | processor |\n|---|---|---|---|---|");
for (const [name, ask] of ASKED) {
  const times: number[] = [];
  const before = process.cpuUsage();
  for (let round = 0; round <= ROUNDS; round++) {
    const startedAt = performance.now();
    await ask();
    times.push(performance.now() - startedAt);
  }
  const [first = 0, ...others] = times;
  others.sort((left, right) => left - right);
  const used = process.cpuUsage(before);
  const usedMs = (used.user + used.system) / 1_000 / (ROUNDS + 1);
  console.log(
    `| ${name} | ${[first, others[others.length >> 1] ?? 0, others.at(-1) ?? 0, usedMs].map((ms) => `${ms.toFixed(0)} ms`).join(" | ")} |`,
  );
}
console.log(`${(process.memoryUsage().rss / 1e6).toFixed(0)} MB resident`);
await store.close();
if (kept === undefined) await rm(directory, { recursive: true });
