import fc from "fast-check";
import { expect, test } from "vitest";
import { commitOf } from "./facts.testing.ts";
import { storeForEachTest } from "./store-for-each-test.testing.ts";

const store = storeForEachTest();

/** Texts that repeat at once, after a while or never, in place and on the heap, and rows without one. */
function columns(): fc.Arbitrary<readonly (string | null)[]> {
  const text = fc.oneof(
    fc.constantFrom(
      null,
      "",
      "mx1",
      "twelve bytes",
      "thirteen byte",
      "a text that is longer than what stands in place",
      "ünï",
      "zwölf Zeichen",
    ),
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.nat().map((number) => `<${number}@a-host-with-a-long-name.example>`),
  );
  const run = fc.tuple(text, fc.integer({ min: 1, max: 4 })).map(([each, times]) => Array.from({ length: times }, () => each));
  return fc.array(run, { maxLength: 1_200, size: "max" }).map((runs) => runs.flat());
}

test("any column of texts comes back as it was, whatever of it repeats", async () => {
  await fc.assert(
    fc.asyncProperty(columns(), async (texts) => {
      // Each commit replaces the open deliveries of the one before, as long as their source is the same.
      await store().commit(
        commitOf({ open: texts.map((message_id, row) => ({ source: "/var/log/mail.log", evidence_decided: row, message_id })) }),
      );
      const rows = await store().rows("SELECT message_id FROM open_deliveries ORDER BY evidence_decided");
      expect(rows.map((row) => row.message_id)).toEqual(texts);
    }),
    { numRuns: 30 },
  );
});

test("half a character does not join the half in the row after it", async () => {
  const texts = ["a\ud83d", "\udcec of some length", "ünï"];
  await store().commit(commitOf({ open: texts.map((message_id, row) => ({ source: "log", evidence_decided: row, message_id })) }));
  expect(await store().rows("SELECT message_id FROM open_deliveries ORDER BY evidence_decided")).toEqual([
    { message_id: "a\ufffd" },
    { message_id: "\ufffd of some length" },
    { message_id: "ünï" },
  ]);
});
