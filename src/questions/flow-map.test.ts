import { expect, test } from "vitest";
import { emptyTlsCounts } from "../model/tls.ts";
import { commitOf, delivery } from "../store/duckdb/facts.testing.ts";
import { storeForEachTest } from "../store/duckdb/store-for-each-test.testing.ts";
import { askFlowMap } from "./flow-map.ts";

const store = storeForEachTest();
const NOTHING = emptyTlsCounts();
const DAY = { from: "2026-11-19", to: "2026-11-19" };

test("connectors of type OnPremises lead to the own network, the others to partners", async () => {
  await store().commit(
    commitOf({
      deliveries: [
        delivery({ path: "internet", tls: "none" }),
        delivery({ path: "connector", connector: "Contoso", connector_type: "Partner", tls: "TLSv1.0" }),
        delivery({ path: "connector", connector: "Fabrikam", connector_type: "Partner", tls: "TLSv1.0" }),
        delivery({ path: "connector", connector: "Scanners", connector_type: "OnPremises", tls: "TLSv1.1" }),
        delivery({ path: "own-network", tls: "TLSv1.2" }),
        delivery({ path: "own-network", direction: "outbound", tls: "unknown", certainty: "unknown" }),
        delivery({ path: "internet", direction: "submission" }),
        delivery({ observed_at: Date.parse("2026-11-18T12:00:00Z") }),
      ],
    }),
  );
  expect(await askFlowMap(store(), DAY)).toEqual([
    { direction: "inbound", party: "internet", byTls: { ...NOTHING, none: 1 } },
    { direction: "inbound", party: "partners", byTls: { ...NOTHING, "TLSv1.0": 2 } },
    { direction: "inbound", party: "own-network", byTls: { ...NOTHING, "TLSv1.1": 1, "TLSv1.2": 1 } },
    { direction: "outbound", party: "internet", byTls: NOTHING },
    { direction: "outbound", party: "partners", byTls: NOTHING },
    { direction: "outbound", party: "own-network", byTls: { ...NOTHING, unknown: 1 } },
  ]);
});
