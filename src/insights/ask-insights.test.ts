import { describe, expect, test } from "vitest";
import { DEFAULT_INSIGHTS } from "../config/default-config.ts";
import { listMessages } from "../questions/list-messages.ts";
import { checkpoint, commitOf, delivery } from "../store/duckdb/facts.testing.ts";
import { storeForEachTest } from "../store/duckdb/store-for-each-test.testing.ts";
import { askInsightDetails } from "./ask-insight-details.ts";
import { askInsights, type InsightConfig } from "./ask-insights.ts";
import { filterOfInsight } from "./insight-messages.ts";

const store = storeForEachTest();
const NOW = Date.parse("2026-11-19T12:34:56.000Z");
const CONFIG: InsightConfig = { insights: DEFAULT_INSIGHTS, connectors: [], timezone: "Europe/Amsterdam" };
const contoso = { path: "connector", connector: "Contoso", connector_type: "Partner" } as const;

function at(time: string, count: number, changes: Parameters<typeof delivery>[0]) {
  return Array.from({ length: count }, (_, index) => delivery({ observed_at: Date.parse(time), evidence_decided: index, ...changes }));
}

test("the window is the last days up to this hour's end; each finding has the peers behind it, SSLv3's with TLS 1.0's", async () => {
  await store().commit(
    commitOf({
      deliveries: [
        ...at("2026-11-12T13:00:00.000Z", 8, { ...contoso, tls: "TLSv1.0", peer_domain: "contoso.example" }),
        ...at("2026-11-19T12:59:59.999Z", 4, { ...contoso, tls: "SSLv3", peer_domain: "older.example", certainty: "inferred" }),
        ...at("2026-11-12T12:59:59.999Z", 50, { ...contoso, tls: "none" }),
        ...at("2026-11-19T13:00:00.000Z", 50, { ...contoso, tls: "none" }),
      ],
    }),
  );
  expect(await askInsights(store(), CONFIG, NOW)).toMatchObject([
    {
      id: "significant-tls10:inbound:Partner:Contoso",
      messages: 12,
      share: 1,
      observedMessages: 8,
      certainty: "inferred",
      window: { from: Date.parse("2026-11-12T13:00:00.000Z"), to: Date.parse("2026-11-19T13:00:00.000Z") },
      firstSeenAt: Date.parse("2026-11-12T13:00:00.000Z"),
      lastSeenAt: Date.parse("2026-11-19T12:59:59.999Z"),
      before: { messages: 0, knownMessages: 50, share: 0 },
      since: { day: "2026-11-12", orEarlier: true },
      peers: [
        { peer: "contoso.example", messages: 8 },
        { peer: "older.example", messages: 4 },
      ],
    },
  ]);
});

test("since when it goes on is told from the days before the window", async () => {
  await store().commit(
    commitOf({
      deliveries: [
        ...at("2026-10-01T08:00:00.000Z", 1, { ...contoso, tls: "TLSv1.2" }),
        ...["2026-11-03T07:51:00.000Z", "2026-11-09T09:00:00.000Z", "2026-11-14T09:00:00.000Z"].flatMap((time) =>
          at(time, 12, { ...contoso, tls: "TLSv1.0" }),
        ),
        // Another way's mail of the same kind says nothing about this one.
        ...at("2026-10-30T09:00:00.000Z", 1, { tls: "TLSv1.0" }),
      ],
    }),
  );
  const [insight] = await askInsights(store(), CONFIG, NOW);
  if (insight === undefined) throw new Error("nothing was found");
  expect(insight.since).toEqual({ day: "2026-11-03", orEarlier: false });
  const details = await askInsightDetails(store(), insight, CONFIG.timezone);
  expect(details.firstAt).toBe(Date.parse("2026-11-03T07:51:00.000Z"));
  expect(details.range).toEqual({ from: "2026-10-21", to: "2026-11-19" });
  expect(details.days.map(({ date, byTls }) => [date, byTls["TLSv1.0"]])).toEqual([
    ["2026-11-03", 12],
    ["2026-11-09", 12],
    ["2026-11-14", 12],
  ]);
});

test("a log that does not tell names its servers and the settings that would make them", async () => {
  const silent = { source: "/var/log/mx2.log", direction: "outbound", tls: "unknown", certainty: "unknown" } as const;
  await store().commit(
    commitOf({
      deliveries: [
        ...at("2026-11-18T09:00:00.000Z", 9, { ...silent, host: "mx2", service: "postfix/smtp" }),
        ...at("2026-11-18T09:00:00.000Z", 3, { ...silent, host: "mx3", service: "postfix/lmtp" }),
        ...at("2026-11-18T09:00:00.000Z", 30, { direction: "outbound" }),
      ],
    }),
  );
  expect(await askInsights(store(), CONFIG, NOW)).toMatchObject([
    {
      id: "unknown-tls:outbound:/var/log/mx2.log",
      messages: 12,
      knownMessages: 12,
      hosts: [
        { host: "mx2", messages: 9 },
        { host: "mx3", messages: 3 },
      ],
      settings: [{ file: "/etc/postfix/main.cf", lines: ["smtp_tls_loglevel = 1", "lmtp_tls_loglevel = 1"], commands: ["postfix reload"] }],
      peers: [],
    },
  ]);
});

test("a log with lines that are not understood", async () => {
  const kept = checkpoint({ used: 900 });
  await store().commit(commitOf({ checkpoint: { ...kept, accounting: { ...kept.accounting, linesRead: 1_000, unrecognized: 100 } } }));
  expect(await askInsights(store(), CONFIG, NOW)).toMatchObject([
    { id: "unrecognized-lines:/var/log/mail.log", messages: 100, share: 0.1 },
  ]);
});

describe("exactly the messages that a finding counts are listed", () => {
  test.for([
    ["significant-tls10", { ...contoso, tls: "TLSv1.0" }],
    ["submission-old-tls", { direction: "submission", tls: "TLSv1.1", path: "own-network" }],
    ["internet-no-tls", { direction: "outbound", tls: "none", certainty: "inferred" }],
    ["unknown-tls", { direction: "outbound", tls: "unknown", certainty: "unknown" }],
  ] as const)("%s", async ([kind, changes]) => {
    await store().commit(
      commitOf({
        deliveries: [
          ...at("2026-11-18T09:00:00.000Z", 60, {}),
          ...at("2026-11-18T09:00:00.000Z", 20, { ...contoso, direction: "outbound" }),
          ...at("2026-11-18T09:00:00.000Z", 15, changes),
          ...at("2026-11-10T09:00:00.000Z", 15, changes),
        ],
      }),
    );
    const insight = (await askInsights(store(), CONFIG, NOW)).find((each) => each.kind === kind);
    const filter = insight === undefined ? null : filterOfInsight(insight);
    if (insight === undefined || filter === null) throw new Error("nothing was found");
    expect(insight.messages).toBe(15);
    expect(await listMessages(store(), { filter, period: insight.window, order: "newest", page: 1 })).toMatchObject({ messages: 15 });
  });

  test("tls-failures: the handshakes, as attempts", async () => {
    const failed = {
      direction: "outbound",
      outcome: "tls-failed",
      reason: "no shared cipher",
      peer_domain: "contoso.example",
      tls: "unknown",
    };
    await store().commit(
      commitOf({
        attempts: [
          ...at("2026-11-18T09:00:00.000Z", 11, failed),
          ...at("2026-11-18T09:00:00.000Z", 3, { ...failed, outcome: "deferred" }),
          ...at("2026-11-18T09:00:00.000Z", 9, { ...failed, peer_domain: null, peer_address: "192.0.2.9" }),
        ],
        deliveries: at("2026-11-18T09:01:00.000Z", 5, { direction: "outbound", peer_domain: "contoso.example", tls: "none" }),
      }),
    );
    const insights = await askInsights(store(), CONFIG, NOW);
    const [insight] = insights.filter(({ kind }) => kind === "tls-failures");
    expect(insight).toMatchObject({ peer: "contoso.example", messages: 11, knownMessages: 16, outcome: "none" });
    const filter = insight === undefined ? null : filterOfInsight(insight);
    if (insight === undefined || filter === null) throw new Error("nothing was found");
    expect(await listMessages(store(), { filter, period: insight.window, order: "newest", page: 1 })).toMatchObject({ messages: 11 });
    const details = await askInsightDetails(store(), insight, CONFIG.timezone);
    expect(details.examples).toHaveLength(5);
    expect(details.days).toMatchObject([{ date: "2026-11-18", byTls: { none: 5 } }]);
  });
});

test("examples are the newest, with the id of their page; hosts are counted", async () => {
  await store().commit(
    commitOf({
      deliveries: Array.from({ length: 12 }, (_, index) =>
        delivery({
          ...contoso,
          tls: "TLSv1.0",
          observed_at: Date.parse("2026-11-18T09:00:00.000Z") + index,
          queue_id: `4dK${index}`,
          peer_host: index < 4 ? "unknown" : `mail-${index % 2}.contoso.example`,
          peer_address: "198.51.100.7",
          evidence_decided: index,
        }),
      ),
    }),
  );
  const [insight] = await askInsights(store(), CONFIG, NOW);
  if (insight === undefined) throw new Error("nothing was found");
  const { examples, peerHosts, peerHostCount } = await askInsightDetails(store(), insight, CONFIG.timezone);
  expect(examples.map(({ queueId }) => queueId)).toEqual(["4dK11", "4dK10", "4dK9", "4dK8", "4dK7"]);
  expect(examples[0]?.id).toMatch(/^d-/);
  expect([peerHosts.map(({ host, messages }) => ({ host, messages })), peerHostCount]).toEqual([
    [
      { host: "198.51.100.7", messages: 4 },
      { host: "mail-0.contoso.example", messages: 4 },
      { host: "mail-1.contoso.example", messages: 4 },
    ],
    3,
  ]);
});
