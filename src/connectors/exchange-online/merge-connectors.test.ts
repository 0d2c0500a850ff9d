import { expect, test } from "vitest";
import type { OutboundConnector } from "../../model/connector.ts";
import { mergeConnectors } from "./merge-connectors.ts";

const outbound = (name: string, domain: string): OutboundConnector => ({
  name,
  direction: "outbound",
  connectorType: "Partner",
  recipientDomains: [domain],
  smartHosts: [],
  tlsSettings: null,
});

test("imported connectors take the place of those of their name, and new ones come last", () => {
  const before = [outbound("A", "a.example"), outbound("B", "b.example"), outbound("C", "c.example")];
  const imported = [outbound("D", "d.example"), outbound("B", "b2.example"), outbound("C", "c.example")];
  expect(mergeConnectors(before, imported)).toEqual([
    { was: 0, connector: before[0], fate: "kept" },
    { was: 1, connector: imported[1], fate: "replaced" },
    { was: 2, connector: before[2], fate: "kept" },
    { was: null, connector: imported[0], fate: "added" },
  ]);
});
