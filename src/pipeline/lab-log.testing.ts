import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import type { Config } from "../config/config.ts";
import { createDefaultConfig } from "../config/default-config.ts";
import { streamAttempts } from "../questions/stream-attempts.ts";
import { streamDeliveries } from "../questions/stream-deliveries.ts";
import { openDuckDbStore } from "../store/duckdb/open-duckdb-store.ts";
import type { Store } from "../store/store.ts";
import { type ImportOptions, type ImportSummary, importFiles } from "./import-files.ts";

/** A minute of a real Postfix: 7,403 lines, 1,358 deliveries. */
export const LAB_LOG = readFileSync(new URL("../../corpus/postfix/lab/run1/mail.log", import.meta.url));
export const LAB_LINES = 7403;
export const LAB_DELIVERIES = 1358;

/** The lab runs on the loopback network: only these addresses are the server's own. */
export const LAB_CONFIG: Config = {
  ...createDefaultConfig(),
  timezone: "UTC",
  network: { ownAddresses: ["127.0.0.1/32", "::1"], ownHosts: [], ownNetworks: [] },
};

/** A directory for every test of a file. */
export function directoryForEachTest(): () => string {
  let directory = "";
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), "postseal-pipeline-"));
  });
  afterEach(() => rm(directory, { recursive: true }));
  return () => directory;
}

export function openStoreInMemory(): Promise<Store> {
  return openDuckDbStore({ directory: null, timeZone: "UTC", mode: "create" });
}

/** Imports files of the lab. */
export function importLab(store: Store, files: readonly string[], changes: Partial<ImportOptions> = {}): Promise<ImportSummary> {
  return importFiles({ store, files, config: LAB_CONFIG, reader: "auto", year: 2026, timeZone: "UTC", ...changes });
}

/** Every fact of a store as one text each, without the source's name, in an order of its own. */
export async function exportFacts(store: Store): Promise<readonly string[]> {
  const facts: string[] = [];
  for await (const rows of streamDeliveries(store)) facts.push(...rows.map((row) => JSON.stringify({ ...row, source: null })));
  for await (const rows of streamAttempts(store)) facts.push(...rows.map((row) => JSON.stringify({ ...row, source: null })));
  return facts.sort();
}

/** The store's methods as properties, so that one can be replaced. */
export function bound(inner: Store): Store {
  return {
    rows: inner.rows.bind(inner),
    stream: inner.stream.bind(inner),
    commit: inner.commit.bind(inner),
    checkpoints: inner.checkpoints.bind(inner),
    assignConnectors: inner.assignConnectors.bind(inner),
    putReport: inner.putReport.bind(inner),
    removeReport: inner.removeReport.bind(inner),
    putSnooze: inner.putSnooze.bind(inner),
    removeSnooze: inner.removeSnooze.bind(inner),
    putTlsReports: inner.putTlsReports.bind(inner),
    reportPlaces: inner.reportPlaces.bind(inner),
    reportFiles: inner.reportFiles.bind(inner),
    expire: inner.expire.bind(inner),
    copy: inner.copy.bind(inner),
    close: inner.close.bind(inner),
  };
}
