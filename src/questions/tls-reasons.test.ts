import { expect, test } from "vitest";
import { commitOf, delivery } from "../store/duckdb/facts.testing.ts";
import { storeForEachTest } from "../store/duckdb/store-for-each-test.testing.ts";
import { TLS_WAS_THE_REASON } from "./tls-reasons.ts";

const store = storeForEachTest();

test.for([
  ["deferred", "Cannot start TLS: handshake failure", 1],
  ["deferred", "TLS is required, but was not offered by host mx.example.net[192.0.2.25]", 1],
  ["bounced", "Server certificate not verified", 1],
  ["rejected", "530 5.7.0 Must issue a STARTTLS command first", 1],
  ["tls-failed", "Cannot start TLS: handshake failure", 0],
  ["deferred", "host mx.example.net[192.0.2.25] said: 450 4.7.1 TLS is required", 0],
  ["rejected", "554 5.7.1 Relay access denied", 0],
] as const)("of an attempt that was %s with the words %s", async ([outcome, reason, counted]) => {
  await store().commit(commitOf({ attempts: [{ ...delivery(), outcome, reason }] }));
  const [row] = await store().rows(`SELECT count(*) AS counted FROM attempts WHERE ${TLS_WAS_THE_REASON}`);
  expect(row?.counted).toBe(counted);
});
