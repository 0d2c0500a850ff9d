import { expect, test } from "vitest";
import { commitOf, delivery } from "../store/duckdb/facts.testing.ts";
import { storeForEachTest } from "../store/duckdb/store-for-each-test.testing.ts";
import { findMessage } from "./find-message.ts";
import { markSource, renderMessageId } from "./message-id.ts";
import { askMessageJourney } from "./message-journey.ts";

const store = storeForEachTest();
const NOON = Date.UTC(2026, 10, 19, 12);
const SOURCE = "/var/log/mail.log";
const idOf = (decided: number, kind: "deliveries" | "attempts" = "deliveries") => renderMessageId(kind, SOURCE, decided);

test("a message is found by its id, with where its lines stand; what is no id, or nobody's, is not found", async () => {
  await store().commit(
    commitOf({
      deliveries: [delivery({ queue_id: "4dKm", evidence_opened: 7, evidence_tls: 20, evidence_decided: 40 })],
      attempts: [delivery({ queue_id: "4dKx", outcome: "deferred", reason: "busy", evidence_decided: 40 })],
      open: [delivery({ queue_id: "4dKo", evidence_decided: 90 })],
    }),
  );
  expect(await findMessage(store(), idOf(40))).toMatchObject({
    message: { queueId: "4dKm", kind: "deliveries", outcome: null },
    observedAt: Date.UTC(2026, 10, 19, 12, 30, 5),
    evidence: { opened: 7, tls: 20, identified: null, message: null, decided: 40, closed: null },
  });
  expect(await findMessage(store(), idOf(40, "attempts"))).toMatchObject({ message: { queueId: "4dKx", outcome: "deferred" } });
  expect(await findMessage(store(), idOf(90))).toMatchObject({ message: { queueId: "4dKo" } });
  for (const id of [idOf(41), renderMessageId("deliveries", "/elsewhere.log", 40), `d-${markSource(SOURCE)}-`, "4dKm", ""]) {
    expect(await findMessage(store(), id)).toBeUndefined();
  }
});

test("its journey is the same queue id on the same host, and the same Message-ID anywhere, within seven days", async () => {
  const message = { host: "mx", queue_id: "4dKm", message_id: "<1@example.org>" };
  const week = 7 * 86_400_000;
  await store().commit(
    commitOf({
      deliveries: [
        delivery({ ...message, observed_at: NOON, evidence_decided: 10 }),
        delivery({ ...message, observed_at: NOON + 2, direction: "outbound", evidence_decided: 12 }),
        delivery({ ...message, observed_at: NOON + 3, host: "relay", queue_id: "9aa", evidence_decided: 13 }),
        delivery({ ...message, observed_at: NOON + 4, host: "relay", message_id: "<2@example.org>", evidence_decided: 14 }),
        delivery({ ...message, observed_at: NOON + week, evidence_decided: 15 }),
        delivery({ observed_at: NOON, evidence_decided: 16 }),
      ],
      attempts: [delivery({ ...message, observed_at: NOON + 1, outcome: "deferred", reason: "busy", evidence_decided: 11 })],
    }),
  );
  const journeyOf = async (decided: number) => {
    const found = await findMessage(store(), idOf(decided));
    if (found === undefined) throw new Error("not stored");
    const { steps, isCut } = await askMessageJourney(store(), found);
    return [steps.map(({ id }) => Number.parseInt(id.slice(16), 36)), isCut];
  };
  expect(await journeyOf(10)).toEqual([[10, 11, 12, 13], false]);
  expect(await journeyOf(14)).toEqual([[14], false]);
  expect(await journeyOf(16)).toEqual([[16], false]);
});

test("a Message-ID that strangers share does not make an endless journey", async () => {
  const flood = Array.from({ length: 60 }, (_, nth) => delivery({ message_id: "<same@example.org>", evidence_decided: nth }));
  await store().commit(commitOf({ deliveries: flood }));
  const found = await findMessage(store(), idOf(0));
  if (found === undefined) throw new Error("not stored");
  const { steps, isCut } = await askMessageJourney(store(), found);
  expect([steps.length, isCut]).toEqual([40, true]);
});
