import { expect, test } from "vitest";
import type { Connector } from "../model/connector.ts";
import { emptyTlsCounts } from "../model/tls.ts";
import type { ConnectorDay } from "../questions/connector-report.ts";
import { sumConnectors } from "./sum-connectors.ts";

const FABRIKAM: Connector = {
  name: "Fabrikam",
  direction: "outbound",
  connectorType: "Partner",
  recipientDomains: ["fabrikam.example"],
  smartHosts: [],
  tlsSettings: "EncryptionOnly",
};

function day(properties: Partial<ConnectorDay>): ConnectorDay {
  return {
    date: "2026-11-19",
    direction: "outbound",
    path: "internet",
    connector: null,
    connectorType: null,
    messages: 0,
    recipients: 0,
    byTls: emptyTlsCounts(),
    recipientsByTls: emptyTlsCounts(),
    ...properties,
  };
}

test("days of one path are added up, configured connectors come first, also without mail", () => {
  const internet = { messages: 4, recipients: 5, byTls: { ...emptyTlsCounts(), none: 1, "TLSv1.3": 2, unknown: 1 } };
  const totals = sumConnectors(
    [
      day({ path: "own-network", direction: "inbound", messages: 1, recipients: 1, byTls: { ...emptyTlsCounts(), none: 1 } }),
      day(internet),
      day({ ...internet, date: "2026-11-18" }),
    ],
    [FABRIKAM],
  );
  expect(totals).toEqual([
    {
      name: "Fabrikam",
      direction: "outbound",
      path: "connector",
      connectorType: "Partner",
      forcesTls: true,
      messages: 0,
      recipients: 0,
      protectedShare: null,
      unknownShare: null,
      byTls: emptyTlsCounts(),
    },
    {
      name: null,
      direction: "outbound",
      path: "internet",
      connectorType: null,
      forcesTls: null,
      messages: 8,
      recipients: 10,
      protectedShare: 4 / 6,
      unknownShare: 0.25,
      byTls: { ...emptyTlsCounts(), none: 2, "TLSv1.3": 4, unknown: 2 },
    },
    {
      name: null,
      direction: "inbound",
      path: "own-network",
      connectorType: null,
      forcesTls: null,
      messages: 1,
      recipients: 1,
      protectedShare: 0,
      unknownShare: 0,
      byTls: { ...emptyTlsCounts(), none: 1 },
    },
  ]);
});

test("a connector that is configured no more keeps its name and type", () => {
  const [total] = sumConnectors([day({ path: "connector", connector: "Old", connectorType: "OnPremises", messages: 2 })], []);
  expect(total).toMatchObject({ name: "Old", path: "connector", connectorType: "OnPremises", forcesTls: null, messages: 2 });
});
