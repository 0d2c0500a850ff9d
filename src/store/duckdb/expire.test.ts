import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf, startOfDay } from "../../model/day.ts";
import type { Store } from "../store.ts";
import { arbitraryDelivery, commitOf, delivery } from "./facts.testing.ts";
import { openDuckDbStore } from "./open-duckdb-store.ts";
import { storeForEachTest } from "./store-for-each-test.testing.ts";

const store = storeForEachTest();
const DAY = 86_400_000;
/** 26 October begins in Amsterdam; the day before had 25 hours. */
const MIDNIGHT = Date.parse("2026-10-25T23:00:00.000Z");
const KEEP_ALL = { deliveriesFrom: null, rollupsFrom: null } as const;

/** Everything that sums tell. */
async function askSums(from: Store): Promise<unknown> {
  const keys = "direction, path, connector, connector_type, tls, certainty";
  const sums = "sum(messages) AS messages, sum(recipients) AS recipients";
  return [
    await from.rows(`SELECT hour, source, ${keys}, ${sums} FROM all_hourly GROUP BY ALL ORDER BY ALL`),
    await from.rows(`SELECT day, source, ${keys}, ${sums} FROM all_daily GROUP BY ALL ORDER BY ALL`),
    await from.rows(`SELECT day, peer, ${keys}, ${sums}, max(last_seen_at) AS seen FROM all_peer_daily GROUP BY ALL ORDER BY ALL`),
  ];
}

const countFacts = async (): Promise<unknown> =>
  (await store().rows("SELECT (SELECT count(*) FROM deliveries) AS deliveries, (SELECT count(*) FROM attempts) AS attempts"))[0];

const zones = fc.constantFrom("UTC", "Europe/Amsterdam", "Asia/Kathmandu", "America/St_Johns");
const commits = fc.array(fc.array(arbitraryDelivery(), { maxLength: 30 }), { minLength: 1, maxLength: 3 });

test("whatever is deleted, no sum changes: not then, not with later mail, not with a new start", async () => {
  await fc.assert(
    fc.asyncProperty(commits, commits, zones, fc.integer({ min: 0, max: 4 }), async (early, late, timeZone, day) => {
      const directory = await mkdtemp(join(tmpdir(), "postseal-expire-"));
      const kept = await openDuckDbStore({ directory: null, timeZone, mode: "create" });
      const shortened = await openDuckDbStore({ directory, timeZone, mode: "create" });
      const deliveriesFrom = startOfDay(dayOf(Date.UTC(2026, 9, 23) + day * DAY, timeZone), timeZone);
      for (const deliveries of early) for (const each of [kept, shortened]) await each.commit(commitOf({ deliveries }));
      await shortened.expire({ deliveriesFrom, rollupsFrom: null });
      expect(await askSums(shortened)).toEqual(await askSums(kept));
      for (const deliveries of late) for (const each of [kept, shortened]) await each.commit(commitOf({ deliveries }));
      await shortened.expire({ deliveriesFrom, rollupsFrom: null });
      expect(await askSums(shortened)).toEqual(await askSums(kept));
      expect(await shortened.rows("SELECT count(*) AS old FROM deliveries WHERE observed_at < $1", [deliveriesFrom])).toEqual([{ old: 0 }]);
      await shortened.close();
      const reopened = await openDuckDbStore({ directory, timeZone, mode: "existing" });
      expect(await askSums(reopened)).toEqual(await askSums(kept));
      await reopened.close();
      await kept.close();
      await rm(directory, { recursive: true });
    }),
    { numRuns: 12 },
  );
});

describe("deliveries and attempts", () => {
  const old = (changes = {}) => delivery({ observed_at: MIDNIGHT - 1, ...changes });
  const young = (changes = {}) => delivery({ observed_at: MIDNIGHT, ...changes });
  const attempt = { outcome: "deferred", reason: "451" } as const;

  test("from before the limit are gone, those from it on stay, open ones too", async () => {
    await store().commit(
      commitOf({ deliveries: [old(), old(), young()], attempts: [old(attempt), young(attempt), young(attempt)], open: [old()] }),
    );
    expect(await store().expire({ ...KEEP_ALL, deliveriesFrom: MIDNIGHT })).toBe(3);
    expect(await countFacts()).toEqual({ deliveries: 1, attempts: 2 });
    expect(await store().rows("SELECT count(*) AS open FROM open_deliveries")).toEqual([{ open: 1 }]);
    expect(await store().expire({ ...KEEP_ALL, deliveriesFrom: MIDNIGHT })).toBe(0);
  });

  test("are all kept where there is no limit", async () => {
    await store().commit(commitOf({ deliveries: [old(), young()] }));
    expect(await store().expire(KEEP_ALL)).toBe(0);
    expect(await countFacts()).toEqual({ deliveries: 2, attempts: 0 });
  });

  test("leave no login, domain or host behind that only they had, and no peer without its name", async () => {
    const anna = {
      sasl_user: "anna",
      sender_domain: "old.example",
      peer_host: "old.host",
      peer_address: "192.0.2.1",
      peer_domain: "contoso.example",
    };
    const bert = {
      sasl_user: "bert",
      sender_domain: "new.example",
      peer_host: "new.host",
      peer_address: "192.0.2.2",
      peer_domain: "contoso.example",
    };
    const other = {
      peer_host: "second.host",
      peer_address: "192.0.2.3",
      peer_domain: "contoso.example",
      recipient_domains: ["gone.example"],
    };
    await store().commit(commitOf({ deliveries: [old(anna), old(other), young(bert)] }));
    await store().expire({ ...KEEP_ALL, deliveriesFrom: MIDNIGHT });
    expect(await store().rows("SELECT sasl_user, sender_domain FROM senders")).toEqual([
      { sasl_user: "bert", sender_domain: "new.example" },
    ]);
    expect(await store().rows("SELECT recipient_domains FROM recipient_lists WHERE recipient_domains IS NOT NULL")).toEqual([]);
    expect(await store().rows("SELECT peer_host FROM peers ORDER BY id")).toEqual([{ peer_host: "old.host" }, { peer_host: "new.host" }]);
    expect(await store().rows("SELECT peer, sum(messages) AS messages FROM all_peer_daily GROUP BY peer")).toEqual([
      { peer: "contoso.example", messages: 3 },
    ]);
    await store().commit(commitOf({ deliveries: [young(anna), young(other)] }));
    expect(await store().rows("SELECT sasl_user FROM deliveries ORDER BY sasl_user")).toEqual([
      { sasl_user: "anna" },
      { sasl_user: "bert" },
      { sasl_user: null },
    ]);
  });
});

test("sums have a limit of their own", async () => {
  const days = ["2026-10-24", "2026-10-25", "2026-10-26"];
  await store().commit(commitOf({ deliveries: days.map((day) => delivery({ observed_at: Date.parse(`${day}T12:00:00Z`) })) }));
  const limit = (day: string) => startOfDay(day, "Europe/Amsterdam");
  await store().expire({ deliveriesFrom: limit("2026-10-26"), rollupsFrom: limit("2026-10-25") });
  for (const view of ["all_daily", "all_peer_daily"]) {
    expect(await store().rows(`SELECT day FROM ${view} ORDER BY day`)).toEqual([{ day: "2026-10-25" }, { day: "2026-10-26" }]);
  }
  expect(await store().rows("SELECT count(*) AS hours FROM all_hourly")).toEqual([{ hours: 2 }]);
});

test("other connectors and another time zone count anew only what is kept", async () => {
  const directory = await mkdtemp(join(tmpdir(), "postseal-expire-"));
  const open = (timeZone: string) => openDuckDbStore({ directory, timeZone, mode: "create" });
  const total = async (from: Store) =>
    Promise.all(
      ["all_hourly", "all_daily", "all_peer_daily"].map((view) =>
        from.rows(`SELECT path, sum(messages) AS messages FROM ${view} GROUP BY path ORDER BY path`),
      ),
    );
  const expected = [
    { path: "internet", messages: 2 },
    { path: "own-network", messages: 1 },
  ];
  const first = await open("Europe/Amsterdam");
  await first.commit(
    commitOf({
      deliveries: [-2, -1, 0].map((hours) => delivery({ observed_at: MIDNIGHT + hours * 3_600_000, peer_domain: "contoso.example" })),
    }),
  );
  await first.expire({ ...KEEP_ALL, deliveriesFrom: MIDNIGHT });
  await first.assignConnectors({}, () => ({ path: "own-network", connector: null, connectorType: null, reason: "everything" }));
  expect(await total(first)).toEqual([expected, expected, expected]);
  await first.close();
  const moved = await open("America/St_Johns");
  expect(await total(moved)).toEqual([expected, expected, expected]);
  await moved.close();
  await rm(directory, { recursive: true });
});
