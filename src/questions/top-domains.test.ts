import { expect, test } from "vitest";
import { emptyTlsCounts } from "../model/tls.ts";
import { commitOf, delivery } from "../store/duckdb/facts.testing.ts";
import { storeForEachTest } from "../store/duckdb/store-for-each-test.testing.ts";
import { askTopDomains } from "./top-domains.ts";

const store = storeForEachTest();

test("the busiest peers first, in and out together; submissions and the nameless apart", async () => {
  await store().commit(
    commitOf({
      deliveries: [
        delivery({ peer_domain: "contoso.example", tls: "none" }),
        delivery({ peer_domain: "contoso.example", direction: "outbound" }),
        delivery({ peer_domain: "contoso.example", direction: "outbound" }),
        delivery({ peer_address: "192.0.2.9" }),
        delivery({ peer_address: "192.0.2.9" }),
        delivery({ peer_domain: "fabrikam.example" }),
        delivery({ peer_domain: "provider.example", direction: "submission" }),
        delivery(),
      ],
    }),
  );
  expect(await askTopDomains(store(), { from: "2026-11-19", to: "2026-11-19" }, 2)).toEqual([
    { peer: "contoso.example", byTls: { ...emptyTlsCounts(), none: 1, "TLSv1.3": 2 } },
    { peer: "192.0.2.9", byTls: { ...emptyTlsCounts(), "TLSv1.3": 2 } },
  ]);
});
