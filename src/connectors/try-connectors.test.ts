import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Connector } from "../model/connector.ts";
import { keyOfPath } from "../model/flow-path.ts";
import { type SeenTraffic, tryConnectors } from "./try-connectors.ts";

const NETWORK = { ownAddresses: ["127.0.0.0/8"], ownNetworks: ["10.0.0.0/8"] };

function inbound(name: string, changes: Partial<Extract<Connector, { direction: "inbound" }>> = {}): Connector {
  return {
    name,
    direction: "inbound",
    connectorType: "Partner",
    senderDomains: [],
    senderIpAddresses: [],
    tlsSenderCertificateName: null,
    restrictDomainsToIpAddresses: false,
    restrictDomainsToCertificate: false,
    requireTls: false,
    ...changes,
  };
}

function seen(changes: Partial<SeenTraffic> = {}): SeenTraffic {
  return {
    direction: "inbound",
    peerHost: "mx.contoso.example",
    peerAddress: "198.51.100.7",
    senderDomain: "contoso.example",
    recipientDomains: null,
    certificateName: null,
    messages: 10,
    before: { direction: "inbound", path: "internet", connector: null },
    ...changes,
  };
}

const FROM_INTERNET = { direction: "inbound", path: "internet", connector: null } as const;
const contoso = { direction: "inbound", path: "connector", connector: "Contoso" } as const;

describe("connectors that are tried on traffic", () => {
  test("tell what each would take, from where, and from whom", () => {
    const connectors = [inbound("Contoso", { senderDomains: ["contoso.example"] }), inbound("Idle", { senderDomains: ["idle.example"] })];
    const traffic = [
      seen(),
      seen({ peerHost: null, messages: 30 }),
      seen({ senderDomain: "other.example", peerHost: "mx.other.example", messages: 2 }),
    ];
    expect(tryConnectors({ connectors, network: NETWORK, renamed: new Map() }, traffic)).toEqual([
      {
        ...contoso,
        connectorType: "Partner",
        messagesBefore: 0,
        messagesAfter: 40,
        from: [{ path: FROM_INTERNET, messages: 40 }],
        peers: [
          { peer: "198.51.100.7", messages: 30, reason: "senderDomains contoso.example", before: FROM_INTERNET },
          { peer: "mx.contoso.example", messages: 10, reason: "senderDomains contoso.example", before: FROM_INTERNET },
        ],
      },
      {
        direction: "inbound",
        path: "connector",
        connector: "Idle",
        connectorType: "Partner",
        messagesBefore: 0,
        messagesAfter: 0,
        from: [],
        peers: [],
      },
      {
        ...FROM_INTERNET,
        connectorType: null,
        messagesBefore: 42,
        messagesAfter: 2,
        from: [],
        peers: [
          {
            peer: "mx.other.example",
            messages: 2,
            reason: "no connector matches; peer address is outside ownNetworks",
            before: FROM_INTERNET,
          },
        ],
      },
    ]);
  });

  test("show a connector that is gone, and where its mail would go", () => {
    const paths = tryConnectors({ connectors: [], network: NETWORK, renamed: new Map() }, [seen({ before: contoso })]);
    expect(paths).toMatchObject([
      { ...FROM_INTERNET, messagesBefore: 0, messagesAfter: 10, from: [{ path: contoso, messages: 10 }] },
      { ...contoso, connectorType: null, messagesBefore: 10, messagesAfter: 0 },
    ]);
  });

  test("take their past along when they are renamed", () => {
    const connectors = [inbound("Contoso Ltd", { senderDomains: ["contoso.example"] })];
    const paths = tryConnectors({ connectors, network: NETWORK, renamed: new Map([["Contoso", "Contoso Ltd"]]) }, [
      seen({ before: contoso }),
    ]);
    expect(paths).toMatchObject([{ connector: "Contoso Ltd", messagesBefore: 10, messagesAfter: 10, from: [] }]);
  });

  test("leave no message out: as many go as were there, and what comes equals what moved", () => {
    const domain = fc.constantFrom("a.example", "b.example", "c.example");
    const traffic = fc.array(
      fc.record({
        senderDomain: fc.option(domain),
        peerAddress: fc.constantFrom(null, "10.1.1.1", "198.51.100.7"),
        messages: fc.integer({ min: 1, max: 1000 }),
        before: fc.constantFrom(FROM_INTERNET, contoso, { ...contoso, connector: "Gone" }),
      }),
    );
    const lists = fc.uniqueArray(fc.record({ name: fc.constantFrom("Contoso", "A", "B"), domain }), { selector: ({ name }) => name });
    fc.assert(
      fc.property(traffic, lists, (rows, list) => {
        const connectors = list.map((each) => inbound(each.name, { senderDomains: [each.domain] }));
        const paths = tryConnectors({ connectors, network: NETWORK, renamed: new Map() }, rows.map(seen));
        const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
        const all = sum(rows.map(({ messages }) => messages));
        expect(sum(paths.map(({ messagesBefore }) => messagesBefore))).toBe(all);
        expect(sum(paths.map(({ messagesAfter }) => messagesAfter))).toBe(all);
        for (const path of paths) {
          const came = sum(path.from.map(({ messages }) => messages));
          const others = paths.flatMap(({ from }) => from).filter((from) => keyOfPath(from.path) === keyOfPath(path));
          expect(path.messagesAfter - path.messagesBefore).toBe(came - sum(others.map(({ messages }) => messages)));
        }
      }),
    );
  });
});
