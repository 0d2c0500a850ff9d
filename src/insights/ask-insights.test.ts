import { expect, test } from "vitest";
import { commitOf, delivery } from "../store/duckdb/facts.testing.ts";
import { storeForEachTest } from "../store/duckdb/store-for-each-test.testing.ts";
import { askInsights } from "./ask-insights.ts";

const store = storeForEachTest();
const NOW = Date.parse("2026-11-19T12:34:56.000Z");

test("the window is the last days up to this hour's end; each finding has the peers behind it, SSLv3's with TLS 1.0's", async () => {
  const contoso = { path: "connector", connector: "Contoso", connector_type: "Partner" } as const;
  const at = (time: string, count: number, changes: Parameters<typeof delivery>[0]) =>
    Array.from({ length: count }, () => delivery({ ...contoso, observed_at: Date.parse(time), ...changes }));
  await store().commit(
    commitOf({
      deliveries: [
        ...at("2026-11-12T13:00:00.000Z", 8, { tls: "TLSv1.0", peer_domain: "contoso.example" }),
        ...at("2026-11-19T12:59:59.999Z", 4, { tls: "SSLv3", peer_domain: "older.example" }),
        ...at("2026-11-12T12:59:59.999Z", 50, { tls: "none" }),
        ...at("2026-11-19T13:00:00.000Z", 50, { tls: "none" }),
      ],
    }),
  );
  const insights = await askInsights(store(), { windowDays: 7, significantShare: 0.01, significantMessages: 10 }, NOW);
  expect(insights).toMatchObject([
    {
      id: "significant-tls10:inbound:Partner:Contoso",
      messages: 12,
      share: 1,
      window: { from: Date.parse("2026-11-12T13:00:00.000Z"), to: Date.parse("2026-11-19T13:00:00.000Z") },
      peers: [
        { peer: "contoso.example", messages: 8 },
        { peer: "older.example", messages: 4 },
      ],
    },
  ]);
});
