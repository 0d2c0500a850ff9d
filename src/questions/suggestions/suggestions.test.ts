import { expect, test } from "vitest";
import { commitOf, delivery } from "../../store/duckdb/facts.testing.ts";
import { storeForEachTest } from "../../store/duckdb/store-for-each-test.testing.ts";
import { askCorrespondents } from "./ask-correspondents.ts";
import { askOwnHosts } from "./ask-own-hosts.ts";

const store = storeForEachTest();
const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 10, 1, 12);
const QUESTION = { from: START, to: START + 30 * DAY_MS, leastMessages: 3 };

/** A delivery on each of so many days. */
const daily = (days: number, changes: Parameters<typeof delivery>[0]) =>
  Array.from({ length: days }, (_, day) => delivery({ observed_at: START + day * DAY_MS, ...changes }));

test("own hosts are told by direction and address, with their traffic; others are left out", async () => {
  const own = { path: "own-network", peer_address: "10.0.0.9", peer_host: "printer.example.com" };
  await store().commit(
    commitOf({
      deliveries: [
        ...daily(4, own),
        ...daily(1, { ...own, tls: "none" }),
        ...daily(3, { ...own, direction: "outbound", peer_host: null, tls: "unknown" }),
        ...daily(2, { ...own, peer_address: "10.0.0.10" }),
        ...daily(9, { peer_address: "203.0.113.5" }),
        ...daily(9, { ...own, path: "connector", connector: "Printers" }),
        ...daily(9, { ...own, observed_at: START - 1 }),
      ],
    }),
  );
  expect(await askOwnHosts(store(), QUESTION)).toEqual([
    { direction: "inbound", address: "10.0.0.9", host: "printer.example.com", messages: 5, days: 4, plaintext: 1, unknown: 0 },
    { direction: "outbound", address: "10.0.0.9", host: null, messages: 3, days: 3, plaintext: 0, unknown: 3 },
  ]);
});

test("domains are told with their traffic both ways, and where their mail comes from", async () => {
  const contoso = { sender_domain: "contoso.example", peer_address: "198.51.100.7", certificate_name: "mail.contoso.example" };
  await store().commit(
    commitOf({
      deliveries: [
        ...daily(25, contoso),
        ...daily(15, { ...contoso, peer_address: "198.51.100.8" }),
        ...daily(1, { ...contoso, peer_address: "192.0.2.66", certificate_name: null, tls: "none" }),
        ...daily(4, { direction: "outbound", recipient_domains: ["contoso.example", "other.example"] }),
        ...Array.from({ length: 20 }, (_, index) =>
          delivery({ observed_at: START, sender_domain: "news.example", peer_address: `203.0.113.${index}` }),
        ),
        ...daily(2, { sender_domain: "rare.example", peer_address: "203.0.113.5" }),
        ...daily(5, { sender_domain: null, peer_address: "203.0.113.5" }),
      ],
    }),
  );
  const outbound = { messages: 4, days: 4, plaintext: 0, unknown: 0 };
  expect(await askCorrespondents(store(), QUESTION)).toEqual([
    {
      domain: "contoso.example",
      inbound: { messages: 41, days: 25, plaintext: 1, unknown: 0 },
      outbound,
      addresses: ["198.51.100.7", "198.51.100.8"],
      certificateName: "mail.contoso.example",
    },
    {
      domain: "news.example",
      inbound: { messages: 20, days: 1, plaintext: 0, unknown: 0 },
      outbound: null,
      addresses: [],
      certificateName: null,
    },
    { domain: "other.example", inbound: null, outbound, addresses: [], certificateName: null },
  ]);
});
