import { expect, test } from "vitest";
import { commitOf, delivery } from "../store/duckdb/facts.testing.ts";
import { storeForEachTest } from "../store/duckdb/store-for-each-test.testing.ts";
import { askStoredPeriod } from "./stored-period.ts";

const store = storeForEachTest();

test("an empty store has no period", async () => {
  expect(await askStoredPeriod(store())).toBeNull();
});

test("the period holds the oldest delivery and the newest, be it open", async () => {
  await store().commit(
    commitOf({
      deliveries: [delivery({ observed_at: 5_000 }), delivery({ observed_at: 4_000 })],
      open: [delivery({ observed_at: 6_000 })],
    }),
  );
  expect(await askStoredPeriod(store())).toEqual({ from: 4_000, to: 6_001 });
});
