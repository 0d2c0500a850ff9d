import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf } from "../../model/day.ts";
import type { FactRow } from "../../store/batch-of-rows.ts";
import { arbitraryDelivery, commitOf, delivery } from "../../store/duckdb/facts.testing.ts";
import { openDuckDbStore } from "../../store/duckdb/open-duckdb-store.ts";
import { storeForEachTest } from "../../store/duckdb/store-for-each-test.testing.ts";
import { askPeers } from "./ask-peers.ts";
import { PEER_ORDERS, type PeersQuestion } from "./peers-question.ts";

const store = storeForEachTest();
const WEEK: PeersQuestion = {
  range: { from: "2026-11-13", to: "2026-11-19" },
  direction: "flow",
  path: null,
  show: "all",
  search: null,
  order: "to-call",
  offset: 0,
  limit: 50,
};
const NOTHING = { none: 0, SSLv3: 0, "TLSv1.0": 0, "TLSv1.1": 0, "TLSv1.2": 0, "TLSv1.3": 0, encrypted: 0, unknown: 0 };

/** Messages of a peer at noon of a day of November. */
function mail(peer: string, day: number, changes: FactRow = {}): FactRow {
  return delivery({ peer_domain: peer, observed_at: Date.UTC(2026, 10, day, 12), ...changes });
}

async function namesOf(changes: Partial<PeersQuestion>): Promise<readonly string[]> {
  return (await askPeers(store(), { ...WEEK, ...changes })).peers.map(({ peer }) => peer);
}

test("tells of a peer its messages by direction and outcome, when it was seen, and the worst of each of thirty days", async () => {
  await store().commit(
    commitOf({
      deliveries: [
        mail("contoso.example", 1, { tls: "TLSv1.2" }),
        mail("contoso.example", 14, { tls: "TLSv1.3" }),
        mail("contoso.example", 14, { tls: "TLSv1.0", recipients: 3 }),
        mail("contoso.example", 19, { tls: "TLSv1.3", direction: "outbound" }),
        mail("contoso.example", 19, { tls: "none", direction: "submission" }),
        mail("contoso.example", 20, { tls: "none" }),
      ],
      open: [mail("contoso.example", 18, { tls: "unknown", certainty: "unknown" })],
    }),
  );
  const { peers, found, all, withoutPeer, stripRange } = await askPeers(store(), WEEK);
  expect([found, withoutPeer, stripRange]).toEqual([1, 0, { from: "2026-10-21", to: "2026-11-19" }]);
  expect(all).toEqual({ byTls: { ...NOTHING, "TLSv1.0": 1, "TLSv1.3": 2, unknown: 1 }, toCall: 1 });
  expect(peers).toEqual([
    {
      peer: "contoso.example",
      messages: 4,
      byTls: { ...NOTHING, "TLSv1.0": 1, "TLSv1.3": 2, unknown: 1 },
      byDirection: {
        inbound: { ...NOTHING, "TLSv1.0": 1, "TLSv1.3": 1, unknown: 1 },
        outbound: { ...NOTHING, "TLSv1.3": 1 },
        submission: { ...NOTHING, none: 1 },
      },
      toCall: 1,
      protectedShare: 1,
      firstDay: "2026-11-14",
      lastSeenAt: Date.UTC(2026, 10, 19, 12),
      lastSeenByTls: {
        none: null,
        SSLv3: null,
        "TLSv1.0": Date.UTC(2026, 10, 14, 12),
        "TLSv1.1": null,
        "TLSv1.2": null,
        "TLSv1.3": Date.UTC(2026, 10, 19, 12),
        encrypted: null,
        unknown: Date.UTC(2026, 10, 18, 12),
      },
      strip: [...Array(11).fill(null), "TLSv1.2", ...Array(12).fill(null), "TLSv1.0", ...Array(3).fill(null), "unknown", "TLSv1.3"],
    },
  ]);
});

test("messages without a peer are counted, and are no peer", async () => {
  await store().commit(commitOf({ deliveries: [delivery({ tls: "none" }), delivery({ peer_address: "2001:db8::7" })] }));
  const { peers, found, all, withoutPeer } = await askPeers(store(), WEEK);
  expect([peers.map(({ peer }) => peer), found, all.byTls.none, withoutPeer]).toEqual([["2001:db8::7"], 1, 1, 1]);
});

test.for([
  [["none", "SSLv3"], "none"],
  [["TLSv1.3", "encrypted"], "TLSv1.3"],
  [["unknown", "encrypted"], "encrypted"],
] as const)("the worst of %j is %s", async ([outcomes, worst]) => {
  await store().commit(commitOf({ deliveries: outcomes.map((tls) => mail("peer.example", 19, { tls })) }));
  expect((await askPeers(store(), WEEK)).peers[0]?.strip.at(-1)).toBe(worst);
});

describe("of five peers", () => {
  const deliveries = [
    mail("best.example", 15, { tls: "TLSv1.3" }),
    mail("best.example", 16, { tls: "TLSv1.3" }),
    mail("best.example", 17, { tls: "TLSv1.3" }),
    mail("half.example", 19, { tls: "none" }),
    mail("half.example", 13, { tls: "TLSv1.3" }),
    mail("old.example", 14, { tls: "TLSv1.1", direction: "outbound" }),
    mail("old.example", 14, { tls: "SSLv3", direction: "outbound", path: "connector", connector: "To Old", connector_type: "Partner" }),
    mail("riddle.example", 18, { tls: "unknown" }),
    mail("user.example", 18, { tls: "none", direction: "submission" }),
  ];

  test.for([
    ["to-call", ["old.example", "half.example", "best.example", "riddle.example"]],
    ["messages", ["best.example", "half.example", "old.example", "riddle.example"]],
    ["last-seen", ["half.example", "riddle.example", "best.example", "old.example"]],
    ["name", ["best.example", "half.example", "old.example", "riddle.example"]],
    ["protected-share", ["half.example", "best.example", "old.example", "riddle.example"]],
  ] as const)("ordered by %s", async ([order, expected]) => {
    await store().commit(commitOf({ deliveries }));
    expect(await namesOf({ order })).toEqual(expected);
  });

  test.for([
    [{ show: "to-call" }, ["old.example", "half.example"]],
    [{ show: "to-call", order: "messages" }, ["half.example", "old.example"]],
    [{ show: "none" }, ["half.example"]],
    [{ show: "old" }, ["old.example"]],
    [{ show: "unknown" }, ["riddle.example"]],
    [{ show: "fell-back" }, ["half.example"]],
    [{ direction: "inbound" }, ["half.example", "best.example", "riddle.example"]],
    [{ direction: "outbound" }, ["old.example"]],
    [{ direction: "submission" }, ["user.example"]],
    [{ path: "outbound:To Old" }, ["old.example"]],
    [{ path: "from-internet" }, ["half.example", "best.example", "riddle.example"]],
    [{ search: "L" }, ["old.example", "half.example", "best.example", "riddle.example"]],
    [{ search: "OLD" }, ["old.example"]],
    [{ search: "%" }, []],
    [{ search: "' OR 1=1 --" }, []],
  ] as const)("those that are asked for: %j", async ([changes, expected]) => {
    await store().commit(commitOf({ deliveries }));
    expect(await namesOf(changes)).toEqual(expected);
  });

  test.for([
    [0, 2, ["old.example", "half.example"], 4],
    [2, 2, ["best.example", "riddle.example"], 4],
    [4, 2, [], 4],
  ] as const)("a page from %i, %i long", async ([offset, limit, expected, found]) => {
    await store().commit(commitOf({ deliveries }));
    const page = await askPeers(store(), { ...WEEK, offset, limit });
    expect([page.peers.map(({ peer }) => peer), page.found]).toEqual([expected, found]);
  });
});

describe("a peer fell back", () => {
  test.for([
    [
      "when it used TLS within ninety days before",
      [mail("peer.example", 19, { tls: "none" }), mail("peer.example", -60)],
      ["peer.example"],
    ],
    ["not when that is longer ago", [mail("peer.example", 19, { tls: "none" }), mail("peer.example", -75)], []],
    [
      "not when it used TLS in the other direction only",
      [mail("peer.example", 19, { tls: "none" }), mail("peer.example", 18, { direction: "outbound" })],
      [],
    ],
    ["not when nothing else is known", [mail("peer.example", 19, { tls: "none" }), mail("peer.example", 18, { tls: "unknown" })], []],
  ] as const)("%s", async ([, deliveries, expected]) => {
    await store().commit(commitOf({ deliveries }));
    expect(await namesOf({ show: "fell-back" })).toEqual(expected);
  });
});

test("every number is that of a count of the deliveries themselves, in any order", async () => {
  const deliveries = fc.array(arbitraryDelivery(), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(deliveries, deliveries, fc.constantFrom(...PEER_ORDERS), async (written, open, order) => {
      const each = await openDuckDbStore({ directory: null, timeZone: "Europe/Amsterdam", mode: "create" });
      await each.commit(commitOf({ deliveries: written, open }));
      const range = { from: "2026-10-25", to: "2026-10-26" };
      const { peers, withoutPeer } = await askPeers(each, { ...WEEK, range, order });
      const counted = [...written, ...open].filter((row) => {
        const day = dayOf(Number(row.observed_at), "Europe/Amsterdam");
        return row.direction !== "submission" && day >= range.from && day <= range.to;
      });
      const names = counted.map((row) => row.peer_domain ?? row.peer_address);
      expect(new Set(peers.map(({ peer }) => peer))).toEqual(new Set(names.filter((name) => name !== null)));
      expect(withoutPeer).toBe(names.filter((name) => name === null).length);
      for (const { peer, messages, byTls, lastSeenAt } of peers) {
        const own = counted.filter((_, index) => names[index] === peer);
        expect([messages, byTls.none]).toEqual([own.length, own.filter(({ tls }) => tls === "none").length]);
        expect(lastSeenAt).toBe(Math.max(...own.map((row) => Number(row.observed_at))));
      }
      await each.close();
    }),
    { numRuns: 25 },
  );
});
