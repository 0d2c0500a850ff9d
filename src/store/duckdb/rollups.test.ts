import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ConnectorAssignment, ConnectorSubject, InboundConnector } from "../../model/connector.ts";
import type { Store } from "../store.ts";
import { arbitraryDelivery, commitOf, delivery } from "./facts.testing.ts";
import { openDuckDbStore } from "./open-duckdb-store.ts";

const KEYS = "source, direction, path, connector, connector_type, tls, certainty";

const PEER_KEYS = "direction, peer, path, connector, connector_type, tls, certainty";

/** The same question asked of the facts and of the rollups; `zone` is the one that the store was opened with. */
async function expectRollupsToEqualFacts(store: Store, zone: string): Promise<void> {
  const sums = "sum(messages) AS messages, sum(recipients) AS recipients";
  const counts = "count(*) AS messages, sum(coalesce(recipients, 1)) AS recipients";
  const hour = "epoch_ms(date_trunc('hour', epoch_ms(observed_at)))";
  const day = "strftime(make_timestamptz(observed_at * 1000) AT TIME ZONE $1, '%Y-%m-%d')";
  expect(await store.rows(`SELECT hour, ${KEYS}, ${sums} FROM all_hourly GROUP BY ALL ORDER BY ALL`)).toEqual(
    await store.rows(`SELECT ${hour} AS hour, ${KEYS}, ${counts} FROM all_deliveries GROUP BY ALL ORDER BY ALL`),
  );
  expect(await store.rows(`SELECT day, ${KEYS}, ${sums} FROM all_daily GROUP BY ALL ORDER BY ALL`)).toEqual(
    await store.rows(`SELECT ${day} AS day, ${KEYS}, ${counts} FROM all_deliveries GROUP BY ALL ORDER BY ALL`, [zone]),
  );
  const peers = "SELECT *, coalesce(peer_domain, peer_address) AS peer FROM all_deliveries";
  expect(
    await store.rows(`SELECT day, ${PEER_KEYS}, ${sums}, max(last_seen_at) AS last_seen_at FROM all_peer_daily GROUP BY ALL ORDER BY ALL`),
  ).toEqual(
    await store.rows(
      `SELECT ${day} AS day, ${PEER_KEYS}, ${counts}, max(observed_at) AS last_seen_at FROM (${peers}) GROUP BY ALL ORDER BY ALL`,
      [zone],
    ),
  );
}

const CONTOSO: InboundConnector = {
  name: "Contoso",
  direction: "inbound",
  connectorType: "Partner",
  senderDomains: [],
  senderIpAddresses: ["198.51.100.4"],
  tlsSenderCertificateName: null,
  restrictDomainsToIpAddresses: false,
  restrictDomainsToCertificate: false,
  requireTls: true,
};

function assignByAddress(subject: ConnectorSubject): ConnectorAssignment {
  if (subject.peerAddress !== "198.51.100.4") return { path: "internet", connector: null, connectorType: null, reason: "nothing matches" };
  return { path: "connector", connector: "Contoso", connectorType: "Partner", reason: "senderIpAddresses 198.51.100.4" };
}

test("rollups equal facts after any commits, new connectors, a reopening and another time zone", async () => {
  const zones = fc.constantFrom("UTC", "Europe/Amsterdam", "Asia/Kathmandu", "America/St_Johns", "Pacific/Chatham");
  const commits = fc.array(
    fc.record({ deliveries: fc.array(arbitraryDelivery(), { maxLength: 30 }), open: fc.array(arbitraryDelivery(), { maxLength: 4 }) }),
    {
      maxLength: 4,
    },
  );
  await fc.assert(
    fc.asyncProperty(commits, zones, zones, async (written, zone, laterZone) => {
      const directory = await mkdtemp(join(tmpdir(), "postseal-rollups-"));
      try {
        const store = await openDuckDbStore({ directory, timeZone: zone, mode: "create" });
        for (const each of written) await store.commit(commitOf(each));
        await expectRollupsToEqualFacts(store, zone);
        await store.assignConnectors([CONTOSO], assignByAddress);
        await expectRollupsToEqualFacts(store, zone);
        await store.close();
        const reopened = await openDuckDbStore({ directory, timeZone: laterZone, mode: "existing" });
        await expectRollupsToEqualFacts(reopened, laterZone);
        await reopened.close();
      } finally {
        await rm(directory, { recursive: true });
      }
    }),
    { numRuns: 12 },
  );
});

test("a delivery at local midnight belongs to the day that begins, also when the clock changes", async () => {
  const store = await openDuckDbStore({ directory: null, timeZone: "Europe/Amsterdam", mode: "create" });
  const times = ["2026-10-24T21:59:59.999Z", "2026-10-24T22:00:00.000Z", "2026-10-25T22:59:59.999Z", "2026-10-25T23:00:00.000Z"];
  await store.commit(commitOf({ deliveries: times.map((time) => delivery({ observed_at: Date.parse(time) })) }));
  expect(await store.rows("SELECT day, sum(messages) AS messages FROM all_daily GROUP BY day ORDER BY day")).toEqual([
    { day: "2026-10-24", messages: 1 },
    { day: "2026-10-25", messages: 2 },
    { day: "2026-10-26", messages: 1 },
  ]);
  await store.close();
});

test("a message whose recipients the log does not count has one", async () => {
  const store = await openDuckDbStore({ directory: null, timeZone: "UTC", mode: "create" });
  await store.commit(commitOf({ deliveries: [delivery({ recipients: 7 }), delivery({ recipients: null })], open: [delivery()] }));
  expect(await store.rows("SELECT sum(messages) AS messages, sum(recipients) AS recipients FROM all_hourly")).toEqual([
    { messages: 3, recipients: 9 },
  ]);
  await store.close();
});

test("a peer is its domain, or its address where there is none, and is seen last when its last message came", async () => {
  const store = await openDuckDbStore({ directory: null, timeZone: "UTC", mode: "create" });
  const at = (minute: number) => Date.UTC(2026, 10, 19, 12, minute);
  const contoso = { peer_domain: "contoso.example", peer_address: "198.51.100.4" };
  await store.commit(
    commitOf({
      deliveries: [
        delivery({ observed_at: at(40), ...contoso }),
        delivery({ observed_at: at(10), ...contoso }),
        delivery({ observed_at: at(20), peer_address: "192.0.2.9", recipients: 4 }),
      ],
      open: [delivery({ observed_at: at(50), ...contoso }), delivery({ observed_at: at(30) })],
    }),
  );
  const sums = "sum(messages) AS messages, sum(recipients) AS recipients, max(last_seen_at) AS last_seen_at";
  expect(await store.rows(`SELECT day, peer, ${sums} FROM all_peer_daily GROUP BY ALL ORDER BY peer`)).toEqual([
    { day: "2026-11-19", peer: "192.0.2.9", messages: 1, recipients: 4, last_seen_at: at(20) },
    { day: "2026-11-19", peer: "contoso.example", messages: 3, recipients: 3, last_seen_at: at(50) },
    { day: "2026-11-19", peer: null, messages: 1, recipients: 1, last_seen_at: at(30) },
  ]);
  await store.close();
});

test("closing leaves one rollup row per key, however many commits there were", async () => {
  const directory = await mkdtemp(join(tmpdir(), "postseal-rollups-"));
  const store = await openDuckDbStore({ directory, timeZone: "UTC", mode: "create" });
  for (let count = 0; count < 5; count++) await store.commit(commitOf({ deliveries: [delivery()] }));
  await store.close();
  const reopened = await openDuckDbStore({ directory, timeZone: "UTC", mode: "existing" });
  expect(await reopened.rows("SELECT messages FROM hourly")).toEqual([{ messages: 5 }]);
  expect(await reopened.rows("SELECT messages FROM daily")).toEqual([{ messages: 5 }]);
  expect(await reopened.rows("SELECT messages FROM peer_daily")).toEqual([{ messages: 5 }]);
  await reopened.close();
  await rm(directory, { recursive: true });
});
