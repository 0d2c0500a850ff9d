import { expect, test } from "vitest";
import { commitOf, delivery } from "../store/duckdb/facts.testing.ts";
import { storeForEachTest } from "../store/duckdb/store-for-each-test.testing.ts";
import { askConnectorPeers } from "./connector-peers.ts";
import { askConnectorTls } from "./connector-tls.ts";

const store = storeForEachTest();
const contoso = { path: "connector", connector: "Contoso", connector_type: "Partner" } as const;
const PERIOD = { from: 1_000, to: 2_000 };

test("per connector its outcomes, weakest first, with how they are known and when they were seen", async () => {
  await store().commit(
    commitOf({
      deliveries: [
        delivery({ ...contoso, observed_at: 1_900, tls: "TLSv1.2" }),
        delivery({ ...contoso, observed_at: 1_500, tls: "TLSv1.0" }),
        delivery({ ...contoso, observed_at: 1_000, tls: "TLSv1.0", certainty: "inferred" }),
        delivery({ ...contoso, observed_at: 999, tls: "none" }),
        delivery({ ...contoso, observed_at: 2_000, tls: "none" }),
        delivery({ observed_at: 1_500, tls: "none" }),
      ],
      open: [delivery({ ...contoso, direction: "outbound", connector_type: "OnPremises", observed_at: 1_999, tls: "none" })],
    }),
  );
  expect(await askConnectorTls(store(), PERIOD)).toEqual([
    {
      connector: "Contoso",
      connectorType: "Partner",
      direction: "inbound",
      outcomes: [
        { outcome: "TLSv1.0", messages: 2, byCertainty: { observed: 1, inferred: 1, unknown: 0 }, firstSeenAt: 1_000, lastSeenAt: 1_500 },
        { outcome: "TLSv1.2", messages: 1, byCertainty: { observed: 1, inferred: 0, unknown: 0 }, firstSeenAt: 1_900, lastSeenAt: 1_900 },
      ],
    },
    {
      connector: "Contoso",
      connectorType: "OnPremises",
      direction: "outbound",
      outcomes: [
        { outcome: "none", messages: 1, byCertainty: { observed: 1, inferred: 0, unknown: 0 }, firstSeenAt: 1_999, lastSeenAt: 1_999 },
      ],
    },
  ]);
});

test("the peers behind an outcome: by domain, or by address without one, most messages first", async () => {
  const old = { ...contoso, tls: "TLSv1.0" } as const;
  await store().commit(
    commitOf({
      deliveries: [
        delivery({ ...old, observed_at: 1_100, peer_address: "192.0.2.9" }),
        delivery({ ...old, observed_at: 1_100, peer_domain: "example.net", peer_address: "192.0.2.10" }),
        delivery({ ...old, observed_at: 1_100, peer_domain: "example.net", peer_address: "192.0.2.11", tls: "SSLv3" }),
        delivery({ ...old, observed_at: 1_100 }),
        delivery({ ...old, observed_at: 1_100, peer_domain: "modern.example", tls: "TLSv1.3" }),
        delivery({ ...old, observed_at: 1_100, peer_domain: "elsewhere.example", connector: "Fabrikam" }),
        delivery({ ...old, observed_at: 999, peer_domain: "earlier.example" }),
      ],
    }),
  );
  const ask = (limit: number) => askConnectorPeers(store(), PERIOD, "Contoso", "inbound", ["TLSv1.0", "SSLv3"], limit);
  expect(await ask(5)).toEqual([
    { peer: "example.net", messages: 2 },
    { peer: "192.0.2.9", messages: 1 },
  ]);
  expect(await ask(1)).toEqual([{ peer: "example.net", messages: 2 }]);
});
