import { expect, test } from "vitest";
import { commitOf, delivery } from "../store/duckdb/facts.testing.ts";
import { storeForEachTest } from "../store/duckdb/store-for-each-test.testing.ts";
import { expireDaily } from "./expire-daily.ts";

const store = storeForEachTest();
const CONFIG = { retention: { deliveriesDays: 90, rollupsDays: null }, timezone: "Europe/Amsterdam" };

test("while a server runs, what is too old goes at once, and the end is not waited for", async () => {
  const times = ["2025-08-20T21:59:59Z", "2025-08-20T22:00:00Z", "2025-11-19T12:00:00Z"];
  await store().commit(commitOf({ deliveries: times.map((time) => delivery({ observed_at: Date.parse(time) })) }));
  const ending = new AbortController();
  const watched = {
    rows: store().rows.bind(store()),
    expire: async (limits: Parameters<ReturnType<typeof store>["expire"]>[0]) => {
      const gone = await store().expire(limits);
      ending.abort();
      return gone;
    },
  };
  await expireDaily(watched, CONFIG, ending.signal, () => expect.unreachable());
  expect(await store().rows("SELECT count(*) AS kept FROM deliveries")).toEqual([{ kept: 2 }]);
  expect(await store().rows("SELECT sum(messages) AS counted FROM all_hourly")).toEqual([{ counted: 3 }]);
});

test("a failure is told, and does not end the server", async () => {
  const ending = new AbortController();
  const failures: unknown[] = [];
  const failing = {
    rows: async () => {
      ending.abort();
      throw new Error("disk full");
    },
    expire: async () => 0,
  };
  await expireDaily(failing, CONFIG, ending.signal, (failure) => failures.push(failure));
  expect(failures).toEqual([new Error("disk full")]);
});
