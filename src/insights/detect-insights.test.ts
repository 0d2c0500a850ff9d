import { expect, test } from "vitest";
import { DEFAULT_INSIGHTS } from "../config/default-config.ts";
import type { InboundConnector } from "../model/connector.ts";
import type { PathTls } from "../questions/path-tls.ts";
import { detectInsights } from "./detect-insights.ts";
import { counts, way } from "./ways.testing.ts";

const WINDOW = { from: 0, to: 604_800_000 };

function detect(paths: readonly PathTls[], connectors: readonly InboundConnector[] = []) {
  return detectInsights(
    { paths, sources: [], failures: [], accounting: [], drifts: [] },
    { thresholds: DEFAULT_INSIGHTS, connectors },
    WINDOW,
  ).map(({ id }) => id);
}

const forcing: InboundConnector = {
  name: "Contoso",
  direction: "inbound",
  connectorType: "Partner",
  senderDomains: [],
  senderIpAddresses: [],
  tlsSenderCertificateName: null,
  restrictDomainsToIpAddresses: false,
  restrictDomainsToCertificate: false,
  requireTls: true,
};

test("most urgent first: what should be impossible, passwords in the clear, then connectors by kind and messages, the internet last", () => {
  const internet = { path: "internet", connector: null, connectorType: null } as const;
  const found = detect(
    [
      way({ none: 900 }, internet),
      way({ "TLSv1.1": 900 }, { connector: "Old" }),
      way({ "TLSv1.0": 20 }, { connector: "Relay", connectorType: "OnPremises", direction: "outbound" }),
      way({ none: 10, "TLSv1.0": 30 }, { connector: "Fabrikam", direction: "outbound" }),
      way({ none: 40 }, { ...internet, direction: "submission" }),
      way({ none: 1, "TLSv1.3": 500 }),
    ],
    [forcing],
  );
  expect(found).toEqual([
    "forced-tls-bypassed:inbound:Partner:Contoso",
    "submission-no-tls:submission",
    "significant-no-tls:outbound:Partner:Fabrikam",
    "significant-tls10:outbound:Partner:Fabrikam",
    "significant-tls10:outbound:OnPremises:Relay",
    "significant-tls11:inbound:Partner:Old",
    "internet-no-tls:inbound",
  ]);
});

test("a downgrade is told once: by the finding on what the connector came down to, where there is one", () => {
  const before = counts({ "TLSv1.3": 100 });
  expect(detect([way({ "TLSv1.0": 100 }, { before })])).toEqual(["significant-tls10:inbound:Partner:Contoso"]);
  expect(detect([way({ "TLSv1.2": 100 }, { before })])).toEqual(["tls-downgrade:inbound:Partner:Contoso"]);
  expect(detect([way({ "TLSv1.2": 80, "TLSv1.0": 20 }, { before })])).toEqual([
    "significant-tls10:inbound:Partner:Contoso",
    "tls-downgrade:inbound:Partner:Contoso",
  ]);
});
