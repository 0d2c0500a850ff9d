import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDuckDbStore } from "../open-duckdb-store.ts";
import { MIGRATIONS } from "./migrations.ts";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "postseal-migrate-"));
});
afterEach(() => rm(directory, { recursive: true }));

/** A store as a program of that version left it. */
async function makeStore(version: number, statements: readonly string[]): Promise<void> {
  const instance = await DuckDBInstance.create(join(directory, "postseal.duckdb"));
  const connection = await instance.connect();
  await connection.run("CREATE TABLE meta (key VARCHAR, value VARCHAR)");
  await connection.run(`INSERT INTO meta VALUES ('schema_version', '${version}'), ('time_zone', 'Europe/Amsterdam')`);
  const made = MIGRATIONS.filter((step) => step.version <= version).flatMap((step) => step.statements);
  for (const statement of [...made, ...statements]) await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
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
