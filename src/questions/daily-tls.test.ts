import { expect, test } from "vitest";
import { emptyTlsCounts } from "../model/tls.ts";
import { commitOf, delivery } from "../store/duckdb/facts.testing.ts";
import { storeForEachTest } from "../store/duckdb/store-for-each-test.testing.ts";
import { askDailyTls } from "./daily-tls.ts";

const store = storeForEachTest();
const at = (moment: string) => ({ observed_at: Date.parse(moment) });

test("the days of the store's zone that have mail, in and out, submissions apart", async () => {
  await store().commit(
    commitOf({
      deliveries: [
        delivery({ ...at("2026-11-17T22:59:59Z"), tls: "none" }),
        delivery({ ...at("2026-11-17T23:00:00Z"), tls: "TLSv1.0", direction: "outbound" }),
        delivery({ ...at("2026-11-18T12:00:00Z"), tls: "TLSv1.0", path: "connector", connector: "Contoso", connector_type: "Partner" }),
        delivery({ ...at("2026-11-18T12:00:00Z"), tls: "unknown", certainty: "unknown" }),
        delivery({ ...at("2026-11-19T12:00:00Z"), direction: "submission" }),
      ],
      open: [delivery({ ...at("2026-11-20T12:00:00Z") })],
    }),
  );
  const counts = emptyTlsCounts();
  expect(await askDailyTls(store(), { from: "2026-11-17", to: "2026-11-20" })).toEqual([
    { date: "2026-11-17", byTls: { ...counts, none: 1 } },
    { date: "2026-11-18", byTls: { ...counts, "TLSv1.0": 2, unknown: 1 } },
    { date: "2026-11-20", byTls: { ...counts, "TLSv1.3": 1 } },
  ]);
  expect(await askDailyTls(store(), { from: "2026-11-18", to: "2026-11-18" })).toHaveLength(1);
});
