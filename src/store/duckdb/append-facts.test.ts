import { expect, test } from "vitest";
import { commitOf, delivery } from "./facts.testing.ts";
import { storeForEachTest } from "./store-for-each-test.testing.ts";

const store = storeForEachTest();

async function countOf(table: string): Promise<number> {
  const [row] = await store().rows(`SELECT count(*) AS rows FROM ${table}`);
  return Number(row?.rows);
}

test("deliveries that fill no row group wait until they do, and are counted all the same", async () => {
  let written = 0;
  const places: (readonly number[])[] = [];
  for (const rows of [40_000, 1, 30_000, 70_000, 5_000]) {
    const deliveries = Array.from({ length: rows }, (_, index) => delivery({ evidence_decided: written + index }));
    await store().commit(commitOf({ deliveries, attempts: [delivery({ outcome: "bounced", evidence_decided: written })] }));
    written += rows;
    places.push([await countOf("delivery_facts"), await countOf("delivery_tail")]);
    expect(await store().rows("SELECT count(*) AS rows, count(DISTINCT evidence_decided) AS positions FROM all_deliveries")).toEqual([
      { rows: written, positions: written },
    ]);
  }
  // 40,000 fill one group of 32,768; 30,000 more make the rest 37,233, of which one is taken when the next commit comes.
  expect(places).toEqual([
    [32_768, 7_232],
    [32_768, 7_233],
    [32_768, 37_233],
    [131_072, 8_929],
    [131_072, 13_929],
  ]);
  expect(await store().rows("SELECT sum(messages) AS messages FROM all_hourly")).toEqual([{ messages: written }]);
  expect([await countOf("attempt_facts"), await countOf("attempt_tail")]).toEqual([0, 5]);
});
