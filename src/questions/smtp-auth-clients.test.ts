import { expect, test } from "vitest";
import type { FactRow } from "../store/batch-of-rows.ts";
import { commitOf, delivery } from "../store/duckdb/facts.testing.ts";
import { storeForEachTest } from "../store/duckdb/store-for-each-test.testing.ts";
import { askSmtpAuthClients } from "./smtp-auth-clients.ts";

const store = storeForEachTest();
const DAY = { from: Date.UTC(2026, 10, 19), to: Date.UTC(2026, 10, 20) };

const submission = (sasl_user: string | null, tls: string, changes: FactRow = {}) =>
  delivery({ direction: "submission", sasl_user, tls, peer_address: "198.51.100.4", ...changes });

test("a client counts once, at the weakest protection that it used", async () => {
  await store().commit(
    commitOf({
      deliveries: [
        submission("ann@example.com", "TLSv1.3"),
        submission("ann@example.com", "TLSv1.1"),
        submission("ann@example.com", "TLSv1.1", { peer_address: "198.51.100.9" }),
        submission("bob", "TLSv1.3"),
        submission("cleo@example.com", "none"),
        submission("cleo@example.com", "unknown", { certainty: "unknown" }),
        submission("late@example.com", "none", { observed_at: DAY.to }),
        delivery({ sasl_user: "inbound@example.com", tls: "none" }),
      ],
      open: [submission("dan@example.com", "TLSv1.1")],
    }),
  );
  expect(await askSmtpAuthClients(store(), DAY, 5)).toEqual({
    knownBy: "login",
    clients: 4,
    unidentifiedMessages: 0,
    byOldest: [
      { outcome: "none", clients: 1, examples: [{ client: "cleo@example.com", messages: 1 }] },
      {
        outcome: "TLSv1.1",
        clients: 2,
        examples: [
          { client: "ann@example.com", messages: 2 },
          { client: "dan@example.com", messages: 1 },
        ],
      },
      { outcome: "TLSv1.3", clients: 1, examples: [{ client: "bob", messages: 1 }] },
    ],
  });
});

test("where no logins are kept, addresses stand for clients: a domain alone tells nobody apart", async () => {
  await store().commit(
    commitOf({
      deliveries: [
        submission("@example.com", "TLSv1.0"),
        submission("@example.com", "TLSv1.2", { peer_address: "198.51.100.9" }),
        submission(null, "TLSv1.3", { peer_address: "198.51.100.9" }),
        submission("@example.com", "TLSv1.3", { peer_address: null }),
      ],
    }),
  );
  expect(await askSmtpAuthClients(store(), DAY, 5)).toEqual({
    knownBy: "address",
    clients: 2,
    unidentifiedMessages: 1,
    byOldest: [
      { outcome: "TLSv1.0", clients: 1, examples: [{ client: "198.51.100.4", messages: 1 }] },
      { outcome: "TLSv1.2", clients: 1, examples: [{ client: "198.51.100.9", messages: 1 }] },
    ],
  });
});

test("where some logins are kept, submissions without one are not guessed to be anybody's", async () => {
  await store().commit(commitOf({ deliveries: [submission("ann@example.com", "TLSv1.3"), submission(null, "TLSv1.0")] }));
  expect(await askSmtpAuthClients(store(), DAY, 5)).toMatchObject({ knownBy: "login", clients: 1, unidentifiedMessages: 1 });
});

test("only the busiest are named, all are counted", async () => {
  const deliveries = ["a", "b", "b", "c", "c", "c"].map((name) => submission(`${name}@example.com`, "TLSv1.2"));
  await store().commit(commitOf({ deliveries }));
  expect((await askSmtpAuthClients(store(), DAY, 2)).byOldest).toEqual([
    {
      outcome: "TLSv1.2",
      clients: 3,
      examples: [
        { client: "c@example.com", messages: 3 },
        { client: "b@example.com", messages: 2 },
      ],
    },
  ]);
});

test("without submissions there are no clients", async () => {
  expect(await askSmtpAuthClients(store(), DAY, 5)).toEqual({ knownBy: "address", clients: 0, unidentifiedMessages: 0, byOldest: [] });
});
