import { expect, test } from "vitest";
import type { RequestedReport } from "../model/report/requested-report.ts";
import { storeForEachTest } from "../store/duckdb/store-for-each-test.testing.ts";
import { askRequestedReports } from "./requested-reports.ts";

const store = storeForEachTest();

const WEEKLY: RequestedReport = {
  id: "weekly",
  wish: {
    name: "TLS; DROP TABLE requested_reports",
    view: "show=from-internet&view=tls",
    window: { kind: "last", days: 7 },
    schedule: { kind: "weekly", weekday: "monday", time: "07:00" },
    recipients: ["ann@example.com", "bob@example.com"],
    language: "nl",
    isPaused: false,
  },
  createdAt: 2,
  nextDueAt: 1_795_104_000_000,
  run: { dueAt: 10, begunAt: 11, failures: 2, retryAt: 12 },
  sentAt: 9,
  refused: ["bob@example.com"],
  problem: { code: "MAIL_RELAY_UNREACHABLE", message: "Nobody answers.", at: 13 },
};
const ONCE: RequestedReport = {
  ...WEEKLY,
  id: "once",
  wish: {
    ...WEEKLY.wish,
    view: "",
    window: { kind: "days", from: "2026-11-13", to: "2026-11-19" },
    schedule: { kind: "once" },
    isPaused: true,
  },
  createdAt: 1,
  nextDueAt: null,
  run: null,
  sentAt: null,
  refused: [],
  problem: null,
};

test("reports are kept as they are, the oldest first, each once", async () => {
  await store().putReport({ ...WEEKLY, sentAt: null });
  await store().putReport(ONCE);
  await store().putReport(WEEKLY);
  expect(await askRequestedReports(store())).toEqual([ONCE, WEEKLY]);
});

test("a report is removed alone", async () => {
  await store().putReport(ONCE);
  await store().putReport(WEEKLY);
  await store().removeReport("once");
  await store().removeReport("unknown");
  expect(await askRequestedReports(store())).toEqual([WEEKLY]);
});
