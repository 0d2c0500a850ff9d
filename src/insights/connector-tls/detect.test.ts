import { describe, expect, test } from "vitest";
import type { TlsOutcome } from "../../model/tls.ts";
import type { ConnectorOutcome, ConnectorTls } from "../../questions/connector-tls.ts";
import { detectConnectorTls } from "./detect.ts";

const WINDOW = { from: 0, to: 604_800_000 };
const THRESHOLDS = { significantShare: 0.01, significantMessages: 10 };

function outcome(name: TlsOutcome, messages: number, changes: Partial<ConnectorOutcome> = {}): ConnectorOutcome {
  return {
    outcome: name,
    messages,
    byCertainty: { observed: messages, inferred: 0, unknown: 0 },
    firstSeenAt: 100,
    lastSeenAt: 200,
    ...changes,
  };
}

function contoso(outcomes: readonly ConnectorOutcome[], changes: Partial<ConnectorTls> = {}): ConnectorTls {
  return { connector: "Contoso", connectorType: "Partner", direction: "inbound", outcomes, ...changes };
}

const detect = (...connectors: readonly ConnectorTls[]) => detectConnectorTls(connectors, THRESHOLDS, WINDOW);

test("an inbound partner with significant TLS 1.0, and the numbers that triggered it", () => {
  expect(detect(contoso([outcome("TLSv1.0", 25), outcome("TLSv1.3", 75)]))).toEqual([
    {
      id: "significant-tls10:inbound:Partner:Contoso",
      kind: "significant-tls10",
      direction: "inbound",
      connector: "Contoso",
      connectorType: "Partner",
      outcome: "TLSv1.0",
      messages: 25,
      knownMessages: 100,
      share: 0.25,
      certainty: "observed",
      window: WINDOW,
      firstSeenAt: 100,
      lastSeenAt: 200,
      peers: [],
      thresholds: { share: 0.01, messages: 10 },
    },
  ]);
});

describe("significant", () => {
  test.for([
    ["exactly both thresholds", [outcome("none", 10), outcome("TLSv1.3", 990)], ["significant-no-tls"]],
    ["too few messages", [outcome("none", 9), outcome("TLSv1.3", 1)], []],
    ["too small a share", [outcome("none", 10), outcome("TLSv1.3", 991)], []],
    [
      "a share of what is known: unknown messages do not dilute it",
      [outcome("none", 10), outcome("TLSv1.3", 990), outcome("unknown", 9_000)],
      ["significant-no-tls"],
    ],
    ["encrypted without a version counts as known", [outcome("none", 10), outcome("encrypted", 991)], []],
    ["nothing known at all", [outcome("unknown", 500)], []],
    ["SSLv3 and TLS 1.0 together", [outcome("SSLv3", 6), outcome("TLSv1.0", 4), outcome("TLSv1.3", 90)], ["significant-tls10"]],
    ["only SSLv3", [outcome("SSLv3", 10)], ["significant-tls10"]],
    ["TLS 1.1", [outcome("TLSv1.1", 10)], ["significant-tls11"]],
    ["TLS 1.2 never", [outcome("TLSv1.2", 10_000)], []],
  ] as const)("%s", ([, outcomes, kinds]) => {
    expect(detect(contoso(outcomes)).map(({ kind }) => kind)).toEqual(kinds);
  });
});

test("thresholds of zero do not report what never happened", () => {
  expect(detectConnectorTls([contoso([outcome("TLSv1.3", 5)])], { significantShare: 0, significantMessages: 0 }, WINDOW)).toEqual([]);
});

test("most urgent first: no TLS, TLS 1.0, TLS 1.1, and within a kind most messages first; both directions and types", () => {
  const found = detect(
    contoso([outcome("TLSv1.1", 900)]),
    contoso([outcome("TLSv1.0", 20)], { connector: "Relay", connectorType: "OnPremises", direction: "outbound" }),
    contoso([outcome("none", 10), outcome("TLSv1.0", 30)], { connector: "Fabrikam", direction: "outbound" }),
  );
  expect(found.map(({ id }) => id)).toEqual([
    "significant-no-tls:outbound:Partner:Fabrikam",
    "significant-tls10:outbound:Partner:Fabrikam",
    "significant-tls10:outbound:OnPremises:Relay",
    "significant-tls11:inbound:Partner:Contoso",
  ]);
});

test("a finding is as sure as its least sure message, and spans first to last of its outcomes", () => {
  const older = outcome("SSLv3", 5, { byCertainty: { observed: 4, inferred: 1, unknown: 0 }, firstSeenAt: 50, lastSeenAt: 60 });
  expect(detect(contoso([older, outcome("TLSv1.0", 5)]))).toMatchObject([
    { certainty: "inferred", firstSeenAt: 50, lastSeenAt: 200, messages: 10 },
  ]);
});
