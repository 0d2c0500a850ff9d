import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryDelivery, commitOf, delivery } from "../store/duckdb/facts.testing.ts";
import { openDuckDbStore } from "../store/duckdb/open-duckdb-store.ts";
import { storeForEachTest } from "../store/duckdb/store-for-each-test.testing.ts";
import { askOverview } from "./overview.ts";

const store = storeForEachTest();
const NOON = Date.UTC(2026, 10, 19, 12);
const DAY = { from: Date.UTC(2026, 10, 19), to: Date.UTC(2026, 10, 20) };
const NOTHING = { none: 0, SSLv3: 0, "TLSv1.0": 0, "TLSv1.1": 0, "TLSv1.2": 0, "TLSv1.3": 0, encrypted: 0, unknown: 0 };

test("counts messages and recipients per direction and outcome; the share leaves out what is unknown", async () => {
  await store().commit(
    commitOf({
      deliveries: [
        delivery({ tls: "TLSv1.3", recipients: 3 }),
        delivery({ tls: "TLSv1.3", recipients: null }),
        delivery({ tls: "none", recipients: 5 }),
        delivery({ tls: "unknown", certainty: "unknown" }),
        delivery({ direction: "outbound", tls: "encrypted", recipients: 2 }),
      ],
      open: [delivery({ tls: "SSLv3" })],
    }),
  );
  expect(await askOverview(store(), DAY)).toEqual({
    inbound: {
      messages: 5,
      recipients: 11,
      protectedShare: 0.75,
      unknownShare: 0.2,
      byTls: { ...NOTHING, none: 1, SSLv3: 1, "TLSv1.3": 2, unknown: 1 },
      recipientsByTls: { ...NOTHING, none: 5, SSLv3: 1, "TLSv1.3": 4, unknown: 1 },
    },
    outbound: {
      messages: 1,
      recipients: 2,
      protectedShare: 1,
      unknownShare: 0,
      byTls: { ...NOTHING, encrypted: 1 },
      recipientsByTls: { ...NOTHING, encrypted: 2 },
    },
    submission: { messages: 0, recipients: 0, protectedShare: null, unknownShare: null, byTls: NOTHING, recipientsByTls: NOTHING },
  });
});

test.for([
  ["a whole hour", NOON, NOON + 3_600_000, 3],
  ["to the millisecond before a delivery", NOON, NOON + 1_800_000, 1],
  ["from a delivery on", NOON + 1_800_000, NOON + 3_600_000, 2],
  ["within one hour", NOON + 1, NOON + 1_800_001, 1],
  ["over several hours, from and to the middle of one", NOON - 5_400_000, NOON + 5_400_000, 4],
  ["nothing", NOON, NOON, 0],
] as const)("a period may begin and end anywhere: %s", async ([, from, to, expected]) => {
  const times = [NOON, NOON + 1_800_000, NOON + 3_599_999, NOON + 3_600_000];
  await store().commit(commitOf({ deliveries: times.map((time) => delivery({ observed_at: time })) }));
  expect((await askOverview(store(), { from, to })).inbound.messages).toBe(expected);
});

test("any period's overview equals a count of the deliveries themselves", async () => {
  const time = fc.integer({ min: Date.UTC(2026, 9, 23), max: Date.UTC(2026, 9, 28) });
  const deliveries = fc.array(arbitraryDelivery(), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(deliveries, deliveries, time, time, async (written, open, one, other) => {
      const each = await openDuckDbStore({ directory: null, timeZone: "UTC", mode: "create" });
      await each.commit(commitOf({ deliveries: written, open }));
      const period = { from: Math.min(one, other), to: Math.max(one, other) };
      const overview = await askOverview(each, period);
      for (const direction of ["inbound", "outbound", "submission"] as const) {
        const counted = [...written, ...open].filter(
          (row) => row.direction === direction && Number(row.observed_at) >= period.from && Number(row.observed_at) < period.to,
        );
        expect(overview[direction].messages).toBe(counted.length);
        expect(overview[direction].byTls.none).toBe(counted.filter(({ tls }) => tls === "none").length);
        expect(overview[direction].recipients).toBe(counted.reduce((sum, { recipients }) => sum + Number(recipients ?? 1), 0));
      }
      await each.close();
    }),
    { numRuns: 25 },
  );
});
