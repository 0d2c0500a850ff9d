import { expect, test } from "vitest";
import { commitOf, delivery } from "../store/duckdb/facts.testing.ts";
import { storeForEachTest } from "../store/duckdb/store-for-each-test.testing.ts";
import { findDeliveriesById } from "./find-deliveries-by-id.ts";

const store = storeForEachTest();

test("a queue id or message id, with or without brackets, finds deliveries, open ones and attempts in order of time", async () => {
  await store().commit(
    commitOf({
      deliveries: [delivery({ observed_at: 3_000, queue_id: "4dH2", message_id: "<1@example.org>", evidence_decided: 30 })],
      attempts: [
        delivery({
          observed_at: 1_000,
          queue_id: "4dH2",
          message_id: "1@example.org",
          outcome: "deferred",
          reason: "busy",
          evidence_decided: 10,
        }),
      ],
      open: [delivery({ observed_at: 2_000, queue_id: "OTHER", message_id: "<1@example.org>", evidence_opened: 15, evidence_decided: 20 })],
    }),
  );
  const found = async (id: string) =>
    (await findDeliveriesById(store(), id)).map(({ kind, outcome, reason, evidence }) => [
      kind,
      outcome,
      reason,
      evidence.opened,
      evidence.decided,
    ]);
  const attempt = ["attempt", "deferred", "busy", null, 10];
  const open = ["delivery", null, null, 15, 20];
  const done = ["delivery", null, null, null, 30];
  expect(await found("4dH2")).toEqual([attempt, done]);
  expect(await found("<1@example.org>")).toEqual([attempt, open, done]);
  expect(await found("1@example.org")).toEqual([attempt, open, done]);
  expect(await found("4DH2")).toEqual([]);
  expect(await found("' OR 1=1 --")).toEqual([]);
});
