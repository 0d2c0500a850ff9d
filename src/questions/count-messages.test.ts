import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, startOfDay } from "../model/day.ts";
import { DIRECTIONS } from "../model/delivery.ts";
import { keyOfPath } from "../model/flow-path.ts";
import { TLS_OUTCOMES } from "../model/tls.ts";
import type { FactRow } from "../store/batch-of-rows.ts";
import { arbitraryDelivery, commitOf, delivery } from "../store/duckdb/facts.testing.ts";
import { openDuckDbStore } from "../store/duckdb/open-duckdb-store.ts";
import { storeForEachTest } from "../store/duckdb/store-for-each-test.testing.ts";
import type { Store } from "../store/store.ts";
import { askConnectorReport } from "./connector-report.ts";
import { countMessages } from "./count-messages.ts";
import { askFlowMap } from "./flow-map.ts";
import { EVERY_DELIVERY, type MessageFilter } from "./message-filter.ts";
import { askOverview } from "./overview.ts";

const store = storeForEachTest();
const ZONE = "Europe/Amsterdam";
const DAYS = ["2026-10-24", "2026-10-25", "2026-10-26"] as const;

function periodOf(first: string, last: string) {
  return { from: startOfDay(first, ZONE), to: startOfDay(addDays(last, 1), ZONE) };
}

/** As a connector's rules leave it: a name and a type with a connector, neither without. */
function arbitraryMail(): fc.Arbitrary<readonly FactRow[]> {
  const consistent = arbitraryDelivery().map(
    (row): FactRow =>
      row.path === "connector" && row.direction !== "submission"
        ? { ...row, connector: row.connector ?? "Tail:spin", connector_type: "Partner" }
        : { ...row, path: row.path === "connector" ? "internet" : (row.path ?? null), connector: null, connector_type: null },
  );
  return fc.array(consistent, { maxLength: 40 });
}

test("every number on a chart opens to a list whose total is that number", async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryMail(),
      fc.nat({ max: 40 }),
      fc.constantFrom(...DAYS),
      fc.constantFrom(...DAYS),
      async (mail, open, one, other) => {
        const [first, last] = [one, other].sort() as [string, string];
        const store = await openDuckDbStore({ directory: null, timeZone: ZONE, mode: "create" });
        try {
          await store.commit(commitOf({ deliveries: mail.slice(open), open: mail.slice(0, open) }));
          expect(await totalsBehind(store, await overviewNumbers(store, first, last))).toEqual([]);
          expect(await totalsBehind(store, await connectorNumbers(store, first, last))).toEqual([]);
          expect(await totalsBehind(store, await flowMapNumbers(store, first, last))).toEqual([]);
          expect(await totalsBehind(store, await peerNumbers(store))).toEqual([]);
        } finally {
          await store.close();
        }
      },
    ),
    { numRuns: 8 },
  );
});

/** A number of a chart, the days it counts, and the filter that its link carries. */
type ChartNumber = readonly [number, readonly [string, string], Partial<MessageFilter>];

/** The numbers whose list has another total. */
async function totalsBehind(store: Store, numbers: readonly ChartNumber[]): Promise<readonly unknown[]> {
  const wrong: unknown[] = [];
  // What is not there has a list of nothing: a few of these are enough.
  const there = numbers.filter(([shown], nth) => shown > 0 || nth % 8 === 0);
  for (const [shown, [first, last], clauses] of there) {
    const { messages } = await countMessages(store, { ...EVERY_DELIVERY, ...clauses }, periodOf(first, last));
    if (messages !== shown) wrong.push({ shown, messages, first, last, clauses });
  }
  return wrong;
}

async function overviewNumbers(store: Store, first: string, last: string): Promise<readonly ChartNumber[]> {
  const overview = await askOverview(store, periodOf(first, last));
  return DIRECTIONS.flatMap((direction) => [
    [overview[direction].messages, [first, last], { direction }] as const,
    ...TLS_OUTCOMES.map((tls) => [overview[direction].byTls[tls], [first, last], { direction, tls: [tls] }] as const),
  ]);
}

async function connectorNumbers(store: Store, first: string, last: string): Promise<readonly ChartNumber[]> {
  const days = await askConnectorReport(store, { from: first, to: last });
  return days.flatMap((day) => [
    [day.messages, [day.date, day.date], { path: keyOfPath(day) }] as const,
    ...TLS_OUTCOMES.map((tls) => [day.byTls[tls], [day.date, day.date], { path: keyOfPath(day), tls: [tls] }] as const),
  ]);
}

async function flowMapNumbers(store: Store, first: string, last: string): Promise<readonly ChartNumber[]> {
  const flows = await askFlowMap(store, { from: first, to: last });
  return flows.flatMap(({ direction, party, byTls }) =>
    TLS_OUTCOMES.map((tls) => [byTls[tls], [first, last], { direction, party, tls: [tls] }] as const),
  );
}

async function peerNumbers(store: Store): Promise<readonly ChartNumber[]> {
  const rows = await store.rows(
    "SELECT CAST(day AS VARCHAR) AS day, peer, tls, sum(messages) AS messages FROM all_peer_daily WHERE peer IS NOT NULL GROUP BY ALL",
  );
  return rows.map(({ day, peer, tls, messages }) => [
    Number(messages),
    [String(day), String(day)],
    { peer: String(peer), tls: TLS_OUTCOMES.filter((outcome) => outcome === tls) },
  ]);
}

const HOUR = Date.UTC(2026, 10, 19, 12);
const DAY = { from: Date.UTC(2026, 10, 19), to: Date.UTC(2026, 10, 20) };

/** How many of the stored messages clauses mean. */
async function count(clauses: Partial<MessageFilter>, period = DAY): Promise<number> {
  return (await countMessages(store(), { ...EVERY_DELIVERY, ...clauses }, period)).messages;
}

test("a period may begin and end at any moment", async () => {
  const times = [0, 1, 1_799_999, 1_800_000, 3_600_000].map((after) => delivery({ observed_at: HOUR + after }));
  await store().commit(commitOf({ deliveries: times }));
  expect(await count({}, { from: HOUR, to: HOUR + 1 })).toBe(1);
  expect(await count({}, { from: HOUR + 1, to: HOUR + 1_800_000 })).toBe(2);
  expect(await count({}, { from: HOUR - 5, to: HOUR + 3_600_001 })).toBe(5);
  expect(await count({ search: "nobody" }, { from: HOUR, to: HOUR + 1 })).toBe(0);
});

test.for([
  ["a queue id, whole", { search: "4dKm" }, 1],
  ["no part of a queue id", { search: "4dK" }, 0],
  ["a queue id in the case that it has", { search: "4dkm" }, 0],
  ["a Message-ID in angle brackets", { search: "<7c@Mail.contoso.example>" }, 2],
  ["a Message-ID without them", { search: "7c@Mail.contoso.example" }, 2],
  ["a Message-ID that has no @, in angle brackets", { search: "<odd>" }, 1],
  ["the beginning of a host name, in any case", { search: "MX-a.Cont" }, 2],
  ["the beginning of a peer", { search: "contoso." }, 2],
  ["no middle of a name", { search: "toso.example" }, 0],
  ["what stands between blanks", { search: "  4dKm " }, 1],
  ["a wildcard as the character it is", { search: "mx-a%" }, 0],
  ["another", { search: "m_-a" }, 0],
  ["a quote as the character it is", { search: "' OR 1=1 --" }, 0],
  ["a host by its whole name, in any case", { host: "MX-A.contoso.example" }, 2],
  ["a host by its address", { host: "2001:DB8::9" }, 1],
  ["no host by a part", { host: "mx-a" }, 0],
  ["a peer by its domain", { peer: "Contoso.example" }, 2],
  ["a peer without a domain by its address", { peer: "2001:db8::9" }, 1],
  ["no peer with a domain by its address", { peer: "198.51.100.14" }, 0],
  ["the sender's domain", { domain: "Billing.example" }, 1],
  ["one of the recipients' domains", { domain: "example.net" }, 1],
  ["a cipher as logged", { cipher: "ECDHE-RSA-AES256-GCM-SHA384" }, 1],
  ["a user", { user: "@example.org" }, 1],
  ["a source", { source: "/var/log/relay.log" }, 1],
  ["mail flow, which has no submissions", { direction: "flow" }, 3],
  ["a party", { party: "partners" }, 1],
  ["no party that nothing belongs to", { party: "own-network" }, 0],
  ["several outcomes", { tls: ["none", "TLSv1.2"] }, 2],
  ["a certainty", { certainty: "inferred" }, 1],
  ["clauses that all hold", { peer: "contoso.example", tls: ["none"], certainty: "inferred" }, 1],
  ["clauses that do not", { peer: "contoso.example", certainty: "unknown" }, 0],
] satisfies [string, Partial<MessageFilter>, number][])("a filter finds %s", async ([, clauses, expected]) => {
  const contoso = { peer_host: "mx-A.contoso.example", peer_address: "198.51.100.14", peer_domain: "contoso.example" };
  await store().commit(
    commitOf({
      deliveries: [
        delivery({ ...contoso, queue_id: "4dKm", message_id: "<7c@Mail.contoso.example>", tls: "none", certainty: "inferred" }),
        delivery({
          peer_address: "2001:DB8::9",
          message_id: "7c@Mail.contoso.example",
          direction: "submission",
          sasl_user: "@example.org",
          sender_domain: "billing.example",
        }),
        delivery({
          source: "/var/log/relay.log",
          path: "connector",
          connector_type: "Partner",
          connector: "Relay",
          queue_id: "4dKM2",
          message_id: "<odd>",
          recipient_domains: ["example.org", "example.net"],
        }),
      ],
      open: [delivery({ ...contoso, tls: "TLSv1.2", cipher: "ECDHE-RSA-AES256-GCM-SHA384" })],
    }),
  );
  expect(await count(clauses)).toBe(expected);
});

test("attempts are counted apart, by what became of them", async () => {
  const attempt = { outcome: "deferred", reason: "busy" };
  await store().commit(
    commitOf({
      deliveries: [delivery()],
      attempts: [
        delivery(attempt),
        delivery({ ...attempt, reason: "TLS is required, but was not offered by host mx" }),
        delivery({ ...attempt, outcome: "tls-failed" }),
      ],
    }),
  );
  expect(await count({ kind: "attempts" })).toBe(3);
  expect(await count({ kind: "attempts", outcome: "tls-failed" })).toBe(1);
  expect(await count({ kind: "attempts", because: "tls" })).toBe(1);
  expect(await count({})).toBe(1);
  expect(await count({ because: "tls" })).toBe(1);
  expect(await count({ outcome: "deferred" })).toBe(1);
});

test("recipients that the log does not count are at least one a message", async () => {
  await store().commit(
    commitOf({ deliveries: [delivery({ recipients: 3, queue_id: "1" }), delivery({ recipients: null, queue_id: "2" })] }),
  );
  expect((await countMessages(store(), EVERY_DELIVERY, DAY)).recipients).toBe(4);
  expect((await countMessages(store(), { ...EVERY_DELIVERY, search: "2" }, DAY)).recipients).toBe(1);
});
