import fc from "fast-check";
import { expect, test } from "vitest";
import type { FactRow } from "../store/batch-of-rows.ts";
import { commitOf, delivery } from "../store/duckdb/facts.testing.ts";
import { openDuckDbStore } from "../store/duckdb/open-duckdb-store.ts";
import { storeForEachTest } from "../store/duckdb/store-for-each-test.testing.ts";
import type { Queryable } from "../store/store.ts";
import { type AskedMessages, listMessages, MESSAGES_PER_PAGE } from "./list-messages.ts";
import { EVERY_DELIVERY } from "./message-filter.ts";

const store = storeForEachTest();
const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 9, 24);
const ALL = { filter: EVERY_DELIVERY, period: { from: START, to: START + 90 * DAY_MS }, order: "newest", page: 1 } as const;

async function queueIds(store: Queryable, asked: AskedMessages): Promise<readonly (string | null)[]> {
  return (await listMessages(store, asked)).rows.map(({ queueId }) => queueId);
}

test("the pages together hold every message once, in order of time and then of the log, whichever order and filter", async () => {
  const hours = fc.array(
    fc.record({ hour: fc.nat({ max: 40 }), tls: fc.constantFrom("none", "TLSv1.3"), cipher: fc.constantFrom(null, "X") }),
    { maxLength: 170 },
  );
  const filters = fc.constantFrom({}, { tls: ["none"] as const }, { cipher: "X" });
  await fc.assert(
    fc.asyncProperty(hours, filters, fc.constantFrom("newest", "oldest"), async (mail, clauses, order) => {
      const rows: FactRow[] = mail.map(({ hour, ...row }, nth) =>
        delivery({ ...row, observed_at: START + hour * 7 * 3_600_000, queue_id: String(nth), evidence_decided: nth }),
      );
      const store = await openDuckDbStore({ directory: null, timeZone: "Europe/Amsterdam", mode: "create" });
      try {
        await store.commit(commitOf({ deliveries: rows.slice(20), open: rows.slice(0, 20) }));
        const filter = { ...EVERY_DELIVERY, ...clauses };
        const meant = mail
          .map((row, nth) => ({ ...row, nth }))
          .filter(({ tls, cipher }) => (filter.tls.length === 0 || tls === "none") && (filter.cipher === null || cipher === "X"))
          .sort((left, right) => left.hour - right.hour || left.nth - right.nth)
          .map(({ nth }) => String(nth));
        const listed: (string | null)[] = [];
        for (let page = 1; page <= Math.ceil(meant.length / MESSAGES_PER_PAGE) + 1; page++) {
          listed.push(...(await queueIds(store, { ...ALL, filter, order, page })));
        }
        expect(listed).toEqual(order === "oldest" ? meant : meant.reverse());
      } finally {
        await store.close();
      }
    }),
    { numRuns: 30 },
  );
});

test("a row is the exported facts, and the id of its page", async () => {
  await store().commit(
    commitOf({
      attempts: [delivery({ observed_at: START, queue_id: "4dKm", outcome: "bounced", reason: "no such user", evidence_decided: 1296 })],
    }),
  );
  const { rows, ...counts } = await listMessages(store(), { ...ALL, filter: { ...EVERY_DELIVERY, kind: "attempts" } });
  expect(counts).toMatchObject({ messages: 1, recipients: 1, byTls: { "TLSv1.3": 1, none: 0 } });
  expect(rows).toEqual([
    expect.objectContaining({
      id: "a-0w31hrargz798-100",
      kind: "attempts",
      observedAt: "2026-10-24T00:00:00.000Z",
      queueId: "4dKm",
      outcome: "bounced",
      reason: "no such user",
    }),
  ]);
});
