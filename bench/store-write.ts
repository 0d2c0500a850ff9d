/**
 * How many deliveries per second the store writes, in commits as an import makes them. Prints figures; judges nothing.
 *
 * Run, bundled as a build is, for a development server's module loader slows the hot path:
 *   npx rolldown bench/store-write.ts --platform node --external @duckdb/node-api --external @duckdb/node-bindings \
 *     --file node_modules/.cache/store-write.mjs && node node_modules/.cache/store-write.mjs
 * Environment: ROWS per commit (50000), COMMITS (20), MEMORY_MB of the engine (96).
 */
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ATTEMPT_FACT_COLUMNS, type Column, DIMENSIONS, FACT_COLUMNS } from "../src/store/columns.ts";
import { openDuckDbStore } from "../src/store/duckdb/open-duckdb-store.ts";
import { batchOfEach, type ColumnData, emptyBatch, type FactBatch, packTexts } from "../src/store/fact-batch.ts";

const ROWS = Number(process.env.ROWS ?? 50_000);
const COMMITS = Number(process.env.COMMITS ?? 20);
const MEMORY_MB = Number(process.env.MEMORY_MB ?? 96);
const SOURCE = "/var/log/mail.log";

/** Texts as Postfix logs them: ids that differ, peers that come again, words that hardly change. */
const TEXTS: Readonly<Record<string, (row: number) => string>> = {
  source: () => SOURCE,
  host: () => "mx1",
  reader: () => "postfix",
  service: () => "postfix/smtpd",
  queue_id: (row) => `4Z${row.toString(36)}Qz`,
  message_id: (row) => `<${row * 7_919}.${row}@mail.example.org>`,
  peer_host: (row) => `mail${row % 2_000}.example.net`,
  peer_address: (row) => `198.51.${row % 200}.${row % 250}`,
  peer_domain: (row) => `example${row % 300}.net`,
  sender_domain: (row) => `example${row % 300}.net`,
  cipher: () => "TLS_AES_256_GCM_SHA384",
  cipher_suite: () => "TLS_AES_256_GCM_SHA384",
  key_exchange: () => "X25519",
  connector_reason: () => "no connector matches",
};

/** Rows of every dimension. */
const ENTRIES = 2_000;

function column({ name, kind }: Column, rowCount: number): ColumnData {
  const rows = Array.from({ length: rowCount }, (_, row) => row);
  if (kind === "string") return { kind, values: rows.map((row) => TEXTS[name]?.(row) ?? null) };
  if (kind === "strings") return { kind, values: rows.map((row) => [`d${row}.example`]) };
  if (kind === "dimension") return { kind, values: Uint32Array.from(rows, (row) => (row * 7) % ENTRIES) };
  if (kind !== "integer") return { kind, values: Uint8Array.from(rows, (row) => row % 2) };
  if (name === "observed_at") return { kind, values: Float64Array.from(rows, (row) => 1_795_000_000_000 + row * 100) };
  if (name === "decided") return { kind, values: Float64Array.from(rows, (row) => row * 900) };
  return { kind, values: Float64Array.from(rows, (row) => (row * 7_919) % 9_000) };
}

/** As a reader's batches come. */
function packed(data: ColumnData): ColumnData {
  return data.kind === "string" ? packTexts(data.values) : data;
}

function residentMb(): string {
  return (process.memoryUsage().rss / 1e6).toFixed(0);
}

const directory = await mkdtemp(join(tmpdir(), "postseal-bench-"));
const deliveries: FactBatch = { rows: ROWS, columns: FACT_COLUMNS.map((each) => packed(column(each, ROWS))) };
const dimensions = batchOfEach((name) => ({ rows: ENTRIES, columns: DIMENSIONS[name].map((each) => column(each, ENTRIES)) }));
const residentBeforeMb = residentMb();
const store = await openDuckDbStore({ directory, timeZone: "UTC", mode: "create", memoryLimitMb: MEMORY_MB });
const startedAt = performance.now();
for (let commit = 1; commit <= COMMITS; commit++) {
  const accounting = {
    source: SOURCE,
    reader: "postfix",
    linesRead: commit,
    used: commit,
    irrelevant: 0,
    unrecognized: 0,
    open: 0,
    evicted: 0,
    lastLineAt: null,
  };
  await store.commit({
    deliveries,
    attempts: emptyBatch(ATTEMPT_FACT_COLUMNS),
    open: emptyBatch(FACT_COLUMNS),
    dimensions,
    understanding: { hours: [], families: [] },
    checkpoint: { source: SOURCE, reader: "postfix", files: [], state: "{}", accounting },
  });
}
const durationMs = performance.now() - startedAt;
const residentAfterMb = residentMb();
await store.close();
const { size: sizeBytes } = await stat(join(directory, "postseal.duckdb"));
console.log(`${COMMITS} commits of ${ROWS} deliveries, engine limited to ${MEMORY_MB} MB`);
console.log(
  `${((COMMITS * ROWS * 1_000) / durationMs).toFixed(0)} deliveries/s, ${(sizeBytes / (COMMITS * ROWS)).toFixed(0)} bytes each in the file`,
);
console.log(`resident ${residentBeforeMb} MB before the store was opened, ${residentAfterMb} MB at the end`);
await rm(directory, { recursive: true });
