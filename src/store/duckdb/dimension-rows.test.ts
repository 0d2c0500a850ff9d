import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Store } from "../store.ts";
import { commitOf, delivery } from "./facts.testing.ts";
import { openDuckDbStore } from "./open-duckdb-store.ts";

let directory: string;
let store: Store;
const open = () => openDuckDbStore({ directory, timeZone: "UTC", mode: "create" });
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "postseal-dimensions-"));
  store = await open();
});
afterEach(async () => {
  await store.close();
  await rm(directory, { recursive: true });
});

/** Deliveries of as many peers as given, each by another one. */
function fromPeers(from: number, to: number) {
  return Array.from({ length: to - from }, (_, index) =>
    delivery({ peer_host: `mail${from + index}.example`, peer_port: index % 2 === 0 ? null : 25, evidence_decided: from + index }),
  );
}

async function expectPeers(rows: number): Promise<void> {
  expect(await store.rows("SELECT count(*) AS rows, count(DISTINCT id) AS ids, count(DISTINCT peer_host) AS hosts FROM peers")).toEqual([
    { rows, ids: rows, hosts: rows },
  ]);
  expect(
    await store.rows("SELECT count(*) AS wrong FROM all_deliveries WHERE peer_host <> 'mail' || evidence_decided || '.example'"),
  ).toEqual([{ wrong: 0 }]);
}

test("what deliveries share is stored once, also after the store was opened again", async () => {
  const shared = { peer_host: "mail.example", recipient_domains: ["a.example", "b.example"], session_reused: false, cipher_bits: 256 };
  for (let round = 0; round < 3; round++) {
    await store.commit(commitOf({ deliveries: [delivery(shared), delivery(shared)], open: [delivery(shared)] }));
    await store.close();
    store = await open();
  }
  for (const table of ["origins", "peers", "handshakes", "senders", "recipient_lists", "routes"]) {
    expect(await store.rows(`SELECT count(*) AS rows FROM ${table}`)).toEqual([{ rows: 1 }]);
  }
});

test("more peers than are kept in mind are stored once each, and found again", async () => {
  await store.commit(commitOf({ deliveries: fromPeers(0, 20_000) }));
  await store.commit(commitOf({ deliveries: fromPeers(20_000, 40_000) }));
  await store.commit(commitOf({ deliveries: fromPeers(10_000, 30_000) }));
  await expectPeers(40_000);
  await store.close();
  store = await open();
  await store.commit(commitOf({ deliveries: fromPeers(39_000, 41_000) }));
  await expectPeers(41_000);
}, 60_000);

test("what a failed commit would have added is added by the next", async () => {
  const failing = commitOf({ deliveries: [delivery({ peer_host: "mail1.example", observed_at: 0.5, evidence_decided: 1 })] });
  await expect(store.commit(failing)).rejects.toThrow("not a whole number: 0.5");
  await store.commit(commitOf({ deliveries: fromPeers(1, 2) }));
  await expectPeers(1);
});

test("null, an empty text, an empty list and values that only look alike are told apart", async () => {
  const lists = [null, [], [""], ["a.example", "b.example"], ["a.example b.example"]];
  const hosts = [null, "", "\u001e", "mail.example"];
  const deliveries = lists.flatMap((recipient_domains) => hosts.map((peer_host) => delivery({ recipient_domains, peer_host })));
  await store.commit(commitOf({ deliveries }));
  await store.close();
  store = await open();
  await store.commit(commitOf({ deliveries }));
  expect(await store.rows("SELECT count(*) AS rows FROM recipient_lists")).toEqual([{ rows: 5 }]);
  expect(await store.rows("SELECT count(*) AS rows FROM peers")).toEqual([{ rows: 4 }]);
  const found = await store.rows("SELECT recipient_domains, peer_host FROM all_deliveries");
  expect(found).toEqual([...deliveries, ...deliveries].map(({ recipient_domains, peer_host }) => ({ recipient_domains, peer_host })));
});
