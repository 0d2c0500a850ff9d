import { describe, expect, test } from "vitest";
import { commitOf, delivery } from "../store/duckdb/facts.testing.ts";
import { storeForEachTest } from "../store/duckdb/store-for-each-test.testing.ts";
import { askLoggingGaps } from "./logging-gaps.ts";
import { askMessagesPerPath } from "./messages-per-path.ts";
import { findRecentStart } from "./recent-start.ts";
import { askRecentTraffic } from "./recent-traffic.ts";

const store = storeForEachTest();
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const NEWEST = Date.UTC(2026, 10, 20, 12, 30);
const contoso = { path: "connector", connector: "Contoso", connector_type: "Partner" } as const;
const peer = { peer_host: "mx.contoso.example", peer_address: "198.51.100.7", sender_domain: "contoso.example" } as const;

async function keep(...deliveries: readonly Parameters<typeof delivery>[0][]): Promise<void> {
  await store().commit(commitOf({ deliveries: deliveries.map((changes) => delivery({ observed_at: NEWEST, ...changes })) }));
}

describe("recent traffic", () => {
  test("is grouped by what connectors choose by, most frequent first, with the way that it took", async () => {
    await keep(
      { ...peer, ...contoso, recipient_domains: ["a.example"], recipients: 3 },
      { ...peer, ...contoso, recipient_domains: ["b.example"] },
      {
        direction: "outbound",
        sender_domain: "a.example",
        recipient_domains: ["x.example", "y.example"],
        certificate_name: "mx.x.example",
      },
      { direction: "submission" },
      { ...peer, observed_at: NEWEST - 31 * DAY_MS },
    );
    expect(await askRecentTraffic(store(), NEWEST)).toEqual({
      period: { from: NEWEST - 30 * DAY_MS, to: NEWEST + 1 },
      omitted: 0,
      traffic: [
        {
          direction: "inbound",
          peerHost: "mx.contoso.example",
          peerAddress: "198.51.100.7",
          senderDomain: "contoso.example",
          recipientDomains: null,
          certificateName: null,
          messages: 2,
          before: { direction: "inbound", path: "connector", connector: "Contoso" },
        },
        {
          direction: "outbound",
          peerHost: null,
          peerAddress: null,
          senderDomain: null,
          recipientDomains: ["x.example", "y.example"],
          certificateName: "mx.x.example",
          messages: 1,
          before: { direction: "outbound", path: "internet", connector: null },
        },
      ],
    });
  });

  test("of rare peers is left out, and counted", async () => {
    await keep(peer, peer, { peer_host: "a" }, { peer_host: "b" }, { peer_host: "c" });
    const { traffic, omitted } = await askRecentTraffic(store(), NEWEST, 2);
    expect(traffic.map(({ messages }) => messages)).toEqual([2, 1]);
    expect(omitted).toBe(2);
  });

  test("of nothing is nothing", async () => {
    expect(await askRecentTraffic(store(), NEWEST)).toMatchObject({ traffic: [], omitted: 0 });
  });
});

test("recent mail begins later where it is too much, with whole hours and at least one", async () => {
  await keep({}, {}, { observed_at: NEWEST - HOUR_MS }, { observed_at: NEWEST - HOUR_MS }, { observed_at: NEWEST - 5 * HOUR_MS });
  const hour = Date.UTC(2026, 10, 20, 12);
  expect(await findRecentStart(store(), NEWEST, 5)).toBe(NEWEST - 30 * DAY_MS);
  expect(await findRecentStart(store(), NEWEST, 4)).toBe(hour - HOUR_MS);
  expect(await findRecentStart(store(), NEWEST, 3)).toBe(hour);
  expect(await findRecentStart(store(), NEWEST, 1)).toBe(hour);
});

test("what the logs do not say is counted by source, host and direction", async () => {
  await keep(
    { host: "mx1", tls: "unknown", certainty: "unknown" },
    { host: "mx1", tls: "TLSv1.3" },
    { host: "mx1", direction: "submission", tls: "none" },
    { host: null, tls: "unknown", certainty: "unknown", observed_at: NEWEST - 31 * DAY_MS },
  );
  expect(await askLoggingGaps(store(), NEWEST)).toEqual({
    period: { from: NEWEST - 30 * DAY_MS, to: NEWEST + 1 },
    hosts: [
      { source: "/var/log/mail.log", host: "mx1", reader: "postfix", direction: "inbound", messages: 2, unknown: 1 },
      { source: "/var/log/mail.log", host: "mx1", reader: "postfix", direction: "submission", messages: 1, unknown: 0 },
    ],
  });
});

test("the messages of each way are summed over days", async () => {
  await keep(contoso, contoso, {}, { direction: "submission" }, { ...contoso, observed_at: NEWEST - 2 * DAY_MS });
  expect(await askMessagesPerPath(store(), { from: "2026-11-19", to: "2026-11-20" })).toEqual([
    { direction: "inbound", path: "connector", connector: "Contoso", messages: 2 },
    { direction: "inbound", path: "internet", connector: null, messages: 1 },
  ]);
});
