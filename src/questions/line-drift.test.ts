import { expect, test } from "vitest";
import { commitOf } from "../store/duckdb/facts.testing.ts";
import { storeForEachTest } from "../store/duckdb/store-for-each-test.testing.ts";
import { askLineDrift, askUnrecognizedSamples } from "./line-drift.ts";

const store = storeForEachTest();
const HOUR = 3_600_000;
const WINDOW = { from: 100 * HOUR, to: 110 * HOUR };
const SOURCE = "/var/log/mail.log";

test("lines of a window and of the stretch before, added up over commits", async () => {
  const hour = (at: number, used: number, unrecognized: number) => ({ hour: at * HOUR, used, unrecognized });
  await store().commit(commitOf({ understanding: { hours: [hour(89, 999, 9), hour(90, 10, 1), hour(99, 10, 0)], families: [] } }));
  await store().commit(commitOf({ understanding: { hours: [hour(99, 5, 0), hour(100, 7, 0), hour(102, 7, 3)], families: [] } }));
  await store().commit(commitOf({ understanding: { hours: [hour(102, 1, 1), hour(109, 0, 2), hour(110, 99, 9)], families: [] } }));
  expect(await askLineDrift(store(), WINDOW)).toEqual([
    {
      source: SOURCE,
      used: 15,
      unrecognized: 6,
      usedBefore: 25,
      unrecognizedBefore: 1,
      firstHour: 102 * HOUR,
      lastHour: 109 * HOUR,
    },
  ]);
});

test("families of lines, most first, each with its newest line", async () => {
  const of = (family: string, at: number, lines: number, sample: string) => ({ family, hour: at * HOUR, lines, sample });
  await store().commit(
    commitOf({ understanding: { hours: [], families: [of("a", 90, 3, "old a"), of("b", 90, 9, "b"), of("c", 101, 1, "c")] } }),
  );
  await store().commit(commitOf({ understanding: { hours: [], families: [of("a", 105, 2, "new a"), of("a", 104, 1, "middle a")] } }));
  expect(await askUnrecognizedSamples(store(), SOURCE, WINDOW.from, 10)).toEqual([
    { family: "a", lines: 6, firstHour: 90 * HOUR, sample: "new a" },
    { family: "c", lines: 1, firstHour: 101 * HOUR, sample: "c" },
  ]);
  expect(await askUnrecognizedSamples(store(), SOURCE, WINDOW.from, 1)).toHaveLength(1);
  expect(await askUnrecognizedSamples(store(), "/var/log/other.log", 0, 10)).toEqual([]);
});

test("a log of another kind does not fill the store with families", async () => {
  const families = Array.from({ length: 80 }, (_, index) => ({ family: `f${index}`, hour: 100 * HOUR, lines: 1, sample: "x" }));
  await store().commit(commitOf({ understanding: { hours: [], families } }));
  await store().commit(
    commitOf({ understanding: { hours: [], families: [{ ...families[3], family: "f79", hour: 100 * HOUR, lines: 1, sample: "y" }] } }),
  );
  const samples = await askUnrecognizedSamples(store(), SOURCE, 0, 100);
  expect(samples).toHaveLength(51);
  expect(samples[0]).toEqual({ family: "…", lines: 31, firstHour: 100 * HOUR, sample: "y" });
});

test("samples are no longer kept than messages are", async () => {
  const family = { family: "a", hour: 90 * HOUR, lines: 3, sample: "a" };
  await store().commit(commitOf({ understanding: { hours: [{ hour: 90 * HOUR, used: 1, unrecognized: 3 }], families: [family] } }));
  await store().expire({ deliveriesFrom: 91 * HOUR, rollupsFrom: null });
  expect(await askUnrecognizedSamples(store(), SOURCE, 0, 10)).toEqual([]);
  expect(await askLineDrift(store(), { from: 89 * HOUR, to: 91 * HOUR })).toMatchObject([{ used: 1, unrecognized: 3 }]);
});
