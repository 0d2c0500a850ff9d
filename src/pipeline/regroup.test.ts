import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Config } from "../config/config.ts";
import { OperatorError } from "../model/operator-error.ts";
import type { Store } from "../store/store.ts";
import { type Follower, followFiles } from "./follow-files.ts";
import {
  bound,
  directoryForEachTest,
  exportFacts,
  importLab,
  LAB_CONFIG,
  LAB_DELIVERIES,
  LAB_LINES,
  LAB_LOG,
  openStoreInMemory,
} from "./lab-log.testing.ts";

const directory = directoryForEachTest();
const WAIT = { timeout: 120_000, interval: 10 };
let store: Store;
let follower: Follower | undefined;

beforeEach(async () => {
  store = await openStoreInMemory();
  follower = undefined;
});
afterEach(async () => {
  await follower?.close().catch(() => undefined);
  await store.close();
});

/** A configuration whose only connector takes all outbound mail, under this name. */
function namedAfter(name: string): Config {
  const all = { direction: "outbound", connectorType: "Partner", recipientDomains: ["*"], smartHosts: [], tlsSettings: null } as const;
  return { ...LAB_CONFIG, connectors: [{ ...all, name }] };
}

async function follow(path: string, used: Store = store): Promise<Follower> {
  const request = { files: [path], store: used, config: LAB_CONFIG, reader: "auto", year: 2026, timeZone: "UTC", pollEveryMs: 4 };
  follower = await followFiles({ ...request, onChange: () => {} });
  return follower;
}

/** What a store holds that read the whole log by this configuration at once. */
async function factsAtOnce(config: Config): Promise<readonly string[]> {
  const other = await openStoreInMemory();
  const path = join(directory(), "whole.log");
  writeFileSync(path, LAB_LOG);
  await importLab(other, [path], { config });
  const facts = await exportFacts(other);
  await other.close();
  return facts;
}

async function connectorsSeen(): Promise<readonly unknown[]> {
  return store.rows("SELECT DISTINCT connector FROM all_daily WHERE direction = 'outbound' AND connector IS NOT NULL ORDER BY connector");
}

describe("a follower that is given other connectors", () => {
  test("groups what is stored by them and what is read afterwards, every message once", async () => {
    const cut = LAB_LOG.indexOf(10, 300_000) + 1;
    const path = join(directory(), "mail.log");
    writeFileSync(path, LAB_LOG.subarray(0, cut));
    const { caughtUp, regroup, states } = await follow(path);
    await caughtUp();
    await regroup(namedAfter("First"));
    expect(await connectorsSeen()).toEqual([{ connector: "First" }]);
    appendFileSync(path, LAB_LOG.subarray(cut));
    await vi.waitFor(() => expect(states()).toMatchObject([{ linesRead: LAB_LINES }]), WAIT);
    expect(await exportFacts(store)).toEqual(await factsAtOnce(namedAfter("First")));
  });

  test("while it still reads what was there interrupts that, and loses and doubles nothing", async () => {
    const path = join(directory(), "mail.log");
    writeFileSync(path, LAB_LOG);
    const { caughtUp, regroup, states } = await follow(path);
    await Promise.all([regroup(namedAfter("First")), regroup(namedAfter("Second"))]);
    await caughtUp();
    expect(states()).toMatchObject([{ linesRead: LAB_LINES, state: "following" }]);
    expect(await connectorsSeen()).toEqual([{ connector: "Second" }]);
    expect(await exportFacts(store)).toEqual(await factsAtOnce(namedAfter("Second")));
  });

  test("again and again, while its log grows, has everything by the last ones", async () => {
    const path = join(directory(), "mail.log");
    writeFileSync(path, "");
    const { regroup, states } = await follow(path);
    const pieces = 24;
    for (let piece = 0; piece < pieces; piece++) {
      appendFileSync(path, LAB_LOG.subarray((LAB_LOG.length * piece) / pieces, (LAB_LOG.length * (piece + 1)) / pieces));
      if (piece % 3 === 1) await regroup(namedAfter(`Number ${piece}`));
      else await sleep(piece % 5);
    }
    await vi.waitFor(() => expect(states()).toMatchObject([{ linesRead: LAB_LINES, state: "following" }]), WAIT);
    expect(await exportFacts(store)).toEqual(await factsAtOnce(namedAfter("Number 22")));
  });

  test("that cannot be stored tells so, and reads on by the ones it has", async () => {
    const path = join(directory(), "mail.log");
    writeFileSync(path, "");
    const full: Store = {
      ...bound(store),
      assignConnectors: () => Promise.reject(new OperatorError("STORE_DISK_FULL", "No space is left.")),
    };
    const { caughtUp, regroup, states } = await follow(path, full);
    await caughtUp();
    await expect(regroup(namedAfter("First"))).rejects.toMatchObject({ code: "STORE_DISK_FULL" });
    appendFileSync(path, LAB_LOG);
    await vi.waitFor(() => expect(states()).toMatchObject([{ linesRead: LAB_LINES }]), WAIT);
    expect(await connectorsSeen()).toEqual([]);
    expect(await store.rows("SELECT count(*) AS count FROM all_deliveries")).toEqual([{ count: LAB_DELIVERIES }]);
  });

  test("as it is being closed still has them stored", async () => {
    const path = join(directory(), "mail.log");
    writeFileSync(path, LAB_LOG);
    const { caughtUp, regroup, close } = await follow(path);
    await caughtUp();
    const closing = close();
    await regroup(namedAfter("First"));
    await closing;
    expect(await connectorsSeen()).toEqual([{ connector: "First" }]);
    await regroup(namedAfter("Second"));
    expect(await connectorsSeen()).toEqual([{ connector: "Second" }]);
  });
});
