import { afterEach, beforeEach, expect, test } from "vitest";
import type { AssignConnector, Connector, ConnectorAssignment, ConnectorSubject, OutboundConnector } from "../../model/connector.ts";
import type { Store } from "../store.ts";
import { commitOf, delivery } from "./facts.testing.ts";
import { openDuckDbStore } from "./open-duckdb-store.ts";

let store: Store;
beforeEach(async () => {
  store = await openDuckDbStore({ directory: null, timeZone: "UTC", mode: "create" });
});
afterEach(() => store.close());

const FABRIKAM: OutboundConnector = {
  name: "To Fabrikam",
  direction: "outbound",
  connectorType: "Partner",
  recipientDomains: ["fabrikam.example"],
  smartHosts: [],
  tlsSettings: null,
};

const WITHOUT: ConnectorAssignment = { path: "internet", connector: null, connectorType: null, reason: "nothing matches" };
const WITH: ConnectorAssignment = {
  path: "connector",
  connector: "To Fabrikam",
  connectorType: "Partner",
  reason: "recipientDomains fabrikam.example",
};

const toFabrikam: AssignConnector = ({ recipientDomains }) => (recipientDomains?.includes("fabrikam.example") ? WITH : WITHOUT);

const outbound = { direction: "outbound", recipient_domains: ["fabrikam.example"] } as const;

test("deliveries, open ones and attempts get the new connectors, other columns stay", async () => {
  await store.commit(
    commitOf({
      deliveries: [delivery({ ...outbound, queue_id: "A" }), delivery({ queue_id: "B", recipient_domains: null })],
      open: [delivery({ ...outbound, queue_id: "C" })],
      attempts: [delivery({ ...outbound, queue_id: "D", outcome: "deferred", reason: "busy" })],
    }),
  );
  await store.assignConnectors([FABRIKAM], toFabrikam);
  const columns = "queue_id, path, connector, connector_type, connector_reason, recipient_domains";
  const matched = {
    path: "connector",
    connector: "To Fabrikam",
    connector_type: "Partner",
    connector_reason: "recipientDomains fabrikam.example",
    recipient_domains: ["fabrikam.example"],
  };
  expect(await store.rows(`SELECT ${columns} FROM all_deliveries ORDER BY queue_id`)).toEqual([
    { queue_id: "A", ...matched },
    {
      queue_id: "B",
      path: "internet",
      connector: null,
      connector_type: null,
      connector_reason: "nothing matches",
      recipient_domains: null,
    },
    { queue_id: "C", ...matched },
  ]);
  expect(await store.rows(`SELECT ${columns}, outcome, reason FROM attempts`)).toEqual([
    { queue_id: "D", ...matched, outcome: "deferred", reason: "busy" },
  ]);
  expect(await store.rows("SELECT connector, sum(messages) AS messages FROM all_daily GROUP BY connector ORDER BY connector")).toEqual([
    { connector: "To Fabrikam", messages: 2 },
    { connector: null, messages: 1 },
  ]);
});

test("each subject is asked for once, however many deliveries it has", async () => {
  const asked: ConnectorSubject[] = [];
  await store.commit(commitOf({ deliveries: [delivery(), delivery(), delivery({ sender_domain: "example.org" })], open: [delivery()] }));
  await store.assignConnectors([FABRIKAM], (subject) => {
    asked.push(subject);
    return WITHOUT;
  });
  const nothing = {
    direction: "inbound",
    peerHost: null,
    peerAddress: null,
    senderDomain: null,
    recipientDomains: null,
    certificateName: null,
  };
  expect(asked).toHaveLength(2);
  expect(asked).toContainEqual(nothing);
  expect(asked).toContainEqual({ ...nothing, senderDomain: "example.org" });
});

test.for([
  ["the same connectors", [FABRIKAM], 0],
  ["a connector that demands TLS from now on", [{ ...FABRIKAM, tlsSettings: "EncryptionOnly" }], 1],
  ["no connector any more", [], 1],
] as const satisfies readonly (readonly [string, readonly Connector[], number])[])(
  "assigned a second time with %s",
  async ([, connectors, expected]) => {
    let asked = 0;
    await store.commit(commitOf({ deliveries: [delivery()] }));
    await store.assignConnectors([FABRIKAM], toFabrikam);
    await store.assignConnectors(connectors, () => {
      asked++;
      return WITHOUT;
    });
    expect(asked).toBe(expected);
  },
);

test("an assignment that fails changes nothing, and is tried again", async () => {
  await store.commit(commitOf({ deliveries: [delivery(outbound)] }));
  const failing: AssignConnector = () => {
    throw new Error("no such thing");
  };
  await expect(store.assignConnectors([FABRIKAM], failing)).rejects.toThrow("no such thing");
  expect(await store.rows("SELECT path, connector FROM all_deliveries")).toEqual([{ path: "internet", connector: null }]);
  await store.assignConnectors([FABRIKAM], toFabrikam);
  expect(await store.rows("SELECT path, connector FROM all_daily")).toEqual([{ path: "connector", connector: "To Fabrikam" }]);
});

test("more subjects than a chunk holds are all assigned", async () => {
  const deliveries = Array.from({ length: 5_000 }, (_, index) => delivery({ ...outbound, peer_host: `mail${index}.fabrikam.example` }));
  await store.commit(commitOf({ deliveries }));
  await store.assignConnectors([FABRIKAM], toFabrikam);
  expect(await store.rows("SELECT connector, count(*) AS rows FROM deliveries GROUP BY connector")).toEqual([
    { connector: "To Fabrikam", rows: 5_000 },
  ]);
});
