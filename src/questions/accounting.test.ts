import { expect, test } from "vitest";
import { checkpoint, commitOf } from "../store/duckdb/facts.testing.ts";
import { storeForEachTest } from "../store/duckdb/store-for-each-test.testing.ts";
import { askAccounting } from "./accounting.ts";

const store = storeForEachTest();

test("every source's lines, by its name", async () => {
  const relay = checkpoint({ source: "/var/log/relay.log", used: 4 });
  const mail = {
    source: "/var/log/mail.log",
    reader: "postfix",
    linesRead: 9,
    used: 2,
    irrelevant: 6,
    unrecognized: 1,
    open: 1,
    evicted: 3,
    lastLineAt: 77,
  };
  await store().commit(commitOf({ checkpoint: relay }));
  await store().commit(commitOf({ checkpoint: { ...checkpoint(), accounting: mail } }));
  expect(await askAccounting(store())).toEqual([
    mail,
    {
      source: "/var/log/relay.log",
      reader: "postfix",
      linesRead: 4,
      used: 4,
      irrelevant: 0,
      unrecognized: 0,
      open: 0,
      evicted: 0,
      lastLineAt: null,
    },
  ]);
});
