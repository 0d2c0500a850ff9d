import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { createConnectorMatcher } from "../connectors/connector-matcher.ts";
import type { AssignConnector, ConnectorAssignment } from "../model/connector.ts";
import { DIRECTIONS, type LoggedTransaction } from "../model/delivery.ts";
import { PEER, recipientListRules, senderRules } from "./fact-entries.ts";
import { loggedDelivery } from "./facts.testing.ts";
import { rememberRoutes } from "./known-routes.ts";
import { rememberEntries } from "./seen-entries.ts";

const assign = createConnectorMatcher(
  [
    {
      name: "Contoso",
      direction: "inbound",
      connectorType: "Partner",
      senderDomains: ["contoso.example"],
      senderIpAddresses: ["198.51.100.0/24"],
      tlsSenderCertificateName: "*.contoso.example",
      restrictDomainsToIpAddresses: false,
      restrictDomainsToCertificate: false,
      requireTls: true,
    },
    {
      name: "To Fabrikam",
      direction: "outbound",
      connectorType: "OnPremises",
      recipientDomains: ["fabrikam.example"],
      smartHosts: ["mx.fabrikam.example", "203.0.113.0/28"],
      tlsSettings: null,
    },
  ],
  { ownAddresses: ["127.0.0.0/8"], ownNetworks: ["10.0.0.0/8"] },
);

/** Asks as the rows do. */
function remembering(asked: AssignConnector): (fact: LoggedTransaction) => ConnectorAssignment {
  const findPeer = rememberEntries(PEER);
  const findSender = rememberEntries(senderRules("full"));
  const findRecipients = rememberEntries(recipientListRules("full"));
  const findRoute = rememberRoutes(asked);
  return (fact) => findRoute(fact, findPeer(fact), findSender(fact), findRecipients(fact)).assignment;
}

const domain = fc.constantFrom("contoso.example", "fabrikam.example", "other.example");
const subject = fc.record({
  direction: fc.constantFrom(...DIRECTIONS),
  peerHost: fc.constantFrom(null, "mx.fabrikam.example", "mail.other.example"),
  peerAddress: fc.constantFrom(null, "198.51.100.7", "203.0.113.9", "10.1.2.3", "192.0.2.1"),
  senderDomain: fc.option(domain),
  recipientDomains: fc.option(fc.array(domain, { maxLength: 3 })),
  certificateName: fc.constantFrom(null, "mail.contoso.example", "elsewhere.example"),
});

test("what is remembered is what would be assigned", () => {
  fc.assert(
    fc.property(fc.array(subject, { minLength: 1, maxLength: 200 }), (subjects) => {
      const remember = remembering(assign);
      for (const each of subjects) expect(remember(loggedDelivery(each))).toEqual(assign(loggedDelivery(each)));
    }),
  );
});

test("the same peer and domains are asked for once", () => {
  const counted = vi.fn(assign);
  const remember = remembering(counted);
  const facts = [loggedDelivery(), loggedDelivery({ queueId: "5A1B2C3D4E", sizeBytes: 7 }), loggedDelivery({ tls: "none" })];
  expect(facts.map((fact) => remember(fact).connector)).toEqual(["Contoso", "Contoso", "Contoso"]);
  expect(counted).toHaveBeenCalledTimes(1);
});

test("more peers and domains than are kept are assigned all the same", () => {
  const remember = remembering(assign);
  for (let round = 0; round < 2; round++) {
    for (let number = 0; number < 30_000; number++) {
      const fact = loggedDelivery({ peerAddress: `192.0.${number >> 8}.${number & 255}`, senderDomain: null, recipientDomains: null });
      expect(remember({ ...fact, certificateName: null }).path).toBe("internet");
    }
    for (let number = 0; number < 600; number++) {
      const senderDomain = number === 300 ? "contoso.example" : `${number}.example`;
      const fact = loggedDelivery({ peerAddress: "192.0.2.1", senderDomain, recipientDomains: null, certificateName: null });
      expect(remember(fact).connector).toBe(number === 300 ? "Contoso" : null);
    }
  }
});
