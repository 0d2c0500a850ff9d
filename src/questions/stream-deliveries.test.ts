import { expect, test } from "vitest";
import { commitOf, delivery } from "../store/duckdb/facts.testing.ts";
import { storeForEachTest } from "../store/duckdb/store-for-each-test.testing.ts";
import { streamAttempts } from "./stream-attempts.ts";
import { streamDeliveries } from "./stream-deliveries.ts";

const store = storeForEachTest();

async function collect<T>(batches: AsyncIterable<readonly T[]>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const batch of batches) all.push(...batch);
  return all;
}

const EXPORTED = {
  observedAt: "2026-11-19T12:30:05.000Z",
  source: "/var/log/mail.log",
  host: null,
  reader: "postfix",
  direction: "inbound",
  queueId: null,
  messageId: null,
  peerHost: null,
  peerAddress: null,
  peerPort: null,
  peerDomain: null,
  senderDomain: null,
  recipientDomains: null,
  recipients: null,
  sizeBytes: null,
  tls: "TLSv1.3",
  certainty: "observed",
  cipher: null,
  cipherSuite: null,
  cipherBits: null,
  keyExchange: null,
  peerTrust: null,
  sessionReused: null,
  saslUser: null,
  connector: null,
  connectorType: null,
  path: "internet",
  connectorReason: null,
  service: null,
  certificateName: null,
};

test("a delivery has exactly the promised keys in their order, an attempt two more; what is not known is null", async () => {
  await store().commit(commitOf({ deliveries: [delivery()], attempts: [delivery({ outcome: "rejected", reason: "must use TLS" })] }));
  const [exported] = await collect(streamDeliveries(store()));
  expect(exported).toEqual(EXPORTED);
  expect(Object.keys(exported ?? {})).toEqual(Object.keys(EXPORTED));
  expect(await collect(streamAttempts(store()))).toEqual([{ ...EXPORTED, outcome: "rejected", reason: "must use TLS" }]);
});

test("deliveries come in order of time and then of the log, open ones included, through every slice", async () => {
  const times = Array.from({ length: 40_000 }, (_, index) => ((index * 7_919) % 40_000) * 100);
  await store().commit(
    commitOf({
      deliveries: times.map((time, index) => delivery({ observed_at: time - (time % 1_000), evidence_decided: time, size_bytes: index })),
      open: [delivery({ observed_at: 1_999_500, queue_id: "OPEN" })],
    }),
  );
  const all = await collect(streamDeliveries(store()));
  expect(all).toHaveLength(40_001);
  const closed = all.filter(({ queueId }) => queueId === null).map(({ sizeBytes }) => times[sizeBytes ?? 0]);
  expect(closed).toEqual(Array.from({ length: 40_000 }, (_, index) => index * 100));
  expect(all[19_990 + 10]?.queueId).toBe("OPEN");
});

test("bounds are half open", async () => {
  await store().commit(commitOf({ deliveries: [1_000, 2_000, 3_000].map((time) => delivery({ observed_at: time })) }));
  const times = async (bounds: { readonly from?: number; readonly to?: number }) =>
    (await collect(streamDeliveries(store(), bounds))).map(({ observedAt }) => Date.parse(observedAt));
  expect(await times({ from: 2_000 })).toEqual([2_000, 3_000]);
  expect(await times({ to: 2_000 })).toEqual([1_000]);
  expect(await times({ from: 1_001, to: 3_000 })).toEqual([2_000]);
});
