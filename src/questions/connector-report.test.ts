import { expect, test } from "vitest";
import { commitOf, delivery } from "../store/duckdb/facts.testing.ts";
import { storeForEachTest } from "../store/duckdb/store-for-each-test.testing.ts";
import { askConnectorReport } from "./connector-report.ts";

const store = storeForEachTest();
const contoso = { path: "connector", connector: "Contoso", connector_type: "Partner" } as const;
const at = (time: string) => ({ observed_at: Date.parse(time) });

test("a row per day, direction and path: newest day first, then most messages first; submission is left out", async () => {
  await store().commit(
    commitOf({
      deliveries: [
        delivery({ ...at("2026-11-18T22:59:59.999Z") }),
        delivery({ ...at("2026-11-18T23:00:00.000Z"), recipients: 4 }),
        delivery({ ...at("2026-11-19T10:00:00.000Z"), ...contoso, tls: "TLSv1.0" }),
        delivery({ ...at("2026-11-19T11:00:00.000Z"), ...contoso, tls: "none", recipients: 3 }),
        delivery({ ...at("2026-11-19T12:00:00.000Z"), direction: "submission" }),
        delivery({ ...at("2026-11-19T22:59:59.999Z"), direction: "outbound" }),
        delivery({ ...at("2026-11-19T23:00:00.000Z"), direction: "outbound" }),
      ],
    }),
  );
  const days = await askConnectorReport(store(), { from: "2026-11-18", to: "2026-11-19" });
  expect(
    days.map(({ date, direction, path, connector, connectorType, messages, recipients }) => ({
      date,
      direction,
      path,
      connector,
      connectorType,
      messages,
      recipients,
    })),
  ).toEqual([
    {
      date: "2026-11-19",
      direction: "inbound",
      path: "connector",
      connector: "Contoso",
      connectorType: "Partner",
      messages: 2,
      recipients: 4,
    },
    { date: "2026-11-19", direction: "inbound", path: "internet", connector: null, connectorType: null, messages: 1, recipients: 4 },
    { date: "2026-11-19", direction: "outbound", path: "internet", connector: null, connectorType: null, messages: 1, recipients: 1 },
    { date: "2026-11-18", direction: "inbound", path: "internet", connector: null, connectorType: null, messages: 1, recipients: 1 },
  ]);
  expect(days[0]?.byTls).toEqual({ none: 1, SSLv3: 0, "TLSv1.0": 1, "TLSv1.1": 0, "TLSv1.2": 0, "TLSv1.3": 0, encrypted: 0, unknown: 0 });
  expect(days[0]?.recipientsByTls).toMatchObject({ none: 3, "TLSv1.0": 1 });
});

test("a period without mail has no rows", async () => {
  expect(await askConnectorReport(store(), { from: "2026-11-18", to: "2026-11-19" })).toEqual([]);
});
