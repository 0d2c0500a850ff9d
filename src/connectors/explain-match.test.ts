import { expect, test } from "vitest";
import type { Connector } from "../model/connector.ts";
import { explainMatch } from "./explain-match.ts";

const outbound = { direction: "outbound", connectorType: "Partner", smartHosts: [], tlsSettings: null } as const;
const CONNECTORS: readonly Connector[] = [
  { ...outbound, name: "Fabrikam", recipientDomains: ["fabrikam.example"] },
  { ...outbound, name: "Everything", recipientDomains: ["*"] },
  { ...outbound, name: "Adatum", recipientDomains: ["adatum.example"] },
];

test("one message: which connector takes it and why, and what the others say", () => {
  const subject = {
    direction: "outbound",
    peerHost: "mx.fabrikam.example",
    peerAddress: null,
    senderDomain: null,
    recipientDomains: ["fabrikam.example"],
    certificateName: null,
  } as const;
  expect(explainMatch(CONNECTORS, { ownAddresses: [], ownNetworks: [] }, subject)).toEqual({
    chosen: { path: "connector", connector: "Fabrikam", connectorType: "Partner", reason: "recipientDomains fabrikam.example" },
    others: [
      { name: "Everything", wouldMatch: true, reason: "recipientDomains *" },
      { name: "Adatum", wouldMatch: false, reason: "no match in recipientDomains" },
    ],
  });
});
