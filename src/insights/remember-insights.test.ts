import { expect, test, vi } from "vitest";
import { DEFAULT_INSIGHTS } from "../config/default-config.ts";
import { checkpoint, commitOf, delivery } from "../store/duckdb/facts.testing.ts";
import { storeForEachTest } from "../store/duckdb/store-for-each-test.testing.ts";
import type { Queryable } from "../store/store.ts";
import type { InsightConfig } from "./ask-insights.ts";
import { rememberInsights } from "./remember-insights.ts";

const store = storeForEachTest();
const NOW = Date.parse("2026-11-19T12:34:56.000Z");
const CONFIG: InsightConfig = { insights: DEFAULT_INSIGHTS, connectors: [], timezone: "Europe/Amsterdam" };

/** Counts the looks at the hours, which every working out of the findings takes one of. */
function counting(): { readonly asked: Queryable; readonly times: () => number } {
  const rows = vi.fn<Queryable["rows"]>((sql, parameters) => store().rows(sql, parameters));
  const asked = { rows, stream: (sql: string) => store().stream(sql) };
  return { asked, times: () => rows.mock.calls.filter(([sql]) => sql.includes("FROM all_hourly")).length };
}

function commitWithoutTls(messages: number, linesRead: number): Promise<void> {
  const way = { path: "connector", connector: "Contoso", connector_type: "Partner", tls: "none", observed_at: NOW } as const;
  const { accounting, ...rest } = checkpoint();
  const deliveries = Array.from({ length: messages }, (_, index) => delivery({ ...way, evidence_decided: linesRead + index }));
  return store().commit(commitOf({ deliveries, checkpoint: { ...rest, accounting: { ...accounting, linesRead } } }));
}

test("findings are worked out once for all who ask, until something else is stored", async () => {
  await commitWithoutTls(20, 100);
  const { asked, times } = counting();
  const insights = rememberInsights(asked, CONFIG);
  const [first, second] = await Promise.all([insights(NOW), insights(NOW)]);
  expect([first.map(({ messages }) => messages), second === first, await insights(NOW)]).toEqual([[20], true, first]);
  expect(times()).toBe(1);
  await commitWithoutTls(5, 200);
  expect((await insights(NOW)).map(({ messages }) => messages)).toEqual([25]);
  expect(times()).toBe(2);
});

test("another hour and another configuration have findings of their own", async () => {
  await commitWithoutTls(20, 100);
  const config = { ...CONFIG };
  const insights = rememberInsights(store(), config);
  expect(await insights(NOW)).toHaveLength(1);
  expect(await insights(NOW + 30 * 86_400_000)).toEqual([]);
  config.insights = { ...DEFAULT_INSIGHTS, significantMessages: 21 };
  expect(await insights(NOW)).toEqual([]);
});

test("a failure is told to whoever asked, and not remembered", async () => {
  await commitWithoutTls(20, 100);
  let isBroken = true;
  const rows: Queryable["rows"] = (sql, parameters) =>
    isBroken && sql.includes("all_hourly") ? Promise.reject(new Error("out of memory")) : store().rows(sql, parameters);
  const insights = rememberInsights({ rows, stream: (sql) => store().stream(sql) }, CONFIG);
  await expect(insights(NOW)).rejects.toThrow("out of memory");
  isBroken = false;
  expect(await insights(NOW)).toHaveLength(1);
});
