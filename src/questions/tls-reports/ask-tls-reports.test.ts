import { describe, expect, test } from "vitest";
import { storeForEachTest } from "../../store/duckdb/store-for-each-test.testing.ts";
import { batchOf, failureOf, policyOf, reportOf } from "../../store/duckdb/tls-reports/tls-reports.testing.ts";
import { askTlsReports } from "./ask-tls-reports.ts";
import { listTlsReports } from "./list-tls-reports.ts";
import type { TlsReportFilter } from "./tls-reports-question.ts";

const store = storeForEachTest();

const WEEK: TlsReportFilter = { from: "2026-11-13", to: "2026-11-19", organization: null, domain: null, policy: null, result: null };
const DAY_MS = 86_400_000;
const dayBefore = (days: number) => ({ beginsAt: Date.UTC(2026, 10, 18) - days * DAY_MS, endsAt: Date.UTC(2026, 10, 19) - days * DAY_MS });

const CONTOSO = reportOf({ policies: [policyOf({ successful: 90, failed: 10, failures: [failureOf({ sessions: 10 })] })] });
const FABRIKAM = reportOf({
  organization: "Fabrikam",
  policies: [
    policyOf({
      type: "tlsa",
      mode: null,
      successful: 18,
      failed: 2,
      failures: [failureOf({ resultType: "tlsa-invalid", receivingHost: null, sessions: 2 })],
    }),
    policyOf({ successful: 15, failed: 0 }),
    policyOf({ type: "no-policy-found", mode: null, successful: 4 }),
  ],
});
const WINGTIP = reportOf({
  organization: "Wingtip",
  ...dayBefore(1),
  policies: [policyOf({ domain: "example.net", successful: 5, failed: 1, failures: [failureOf({ sendingAddress: "192.0.2.9" })] })],
});
const OLD = reportOf({ organization: "Contoso", reportId: "old", ...dayBefore(30) });

const ask = async (changes: Partial<TlsReportFilter> = {}) => {
  await store().putTlsReports(batchOf([CONTOSO, FABRIKAM, WINGTIP, OLD]));
  return askTlsReports(store(), { ...WEEK, ...changes });
};

test("a session that was held against two policies counts once, one without a policy besides", async () => {
  const { days, totals } = await ask();
  expect(days).toEqual([
    { date: "2026-11-17", sessions: 6, failed: 1 },
    { date: "2026-11-18", sessions: 124, failed: 12 },
  ]);
  expect(totals).toEqual({ reports: 3, organizations: 3, sessions: 130, failed: 13 });
});

test("each organization is told with its sessions, those with most failed ones first", async () => {
  expect((await ask()).organizations).toEqual([
    { organization: "Contoso", reports: 1, sessions: 100, failed: 10, lastDay: "2026-11-18" },
    { organization: "Fabrikam", reports: 1, sessions: 24, failed: 2, lastDay: "2026-11-18" },
    { organization: "Wingtip", reports: 1, sessions: 6, failed: 1, lastDay: "2026-11-17" },
  ]);
});

test("each policy is told with its own sessions", async () => {
  const { policies } = await ask();
  expect(
    policies.map(({ domain, type, mode, sessions, failed, organizations }) => [domain, type, mode, sessions, failed, organizations]),
  ).toEqual([
    ["example.net", "sts", "enforce", 6, 1, 1],
    ["example.org", "sts", "enforce", 115, 10, 2],
    ["example.org", "tlsa", null, 20, 2, 1],
    ["example.org", "no-policy-found", null, 4, 0, 1],
  ]);
});

test("failures of one kind at one server are told together, with who saw them", async () => {
  const { failures, failuresFound } = await ask();
  expect(failures[0]).toEqual({
    resultType: "certificate-expired",
    policy: "sts",
    mode: "enforce",
    receivingHost: "mx1.example.org",
    reason: null,
    sessions: 11,
    organizations: ["Contoso", "Wingtip"],
    organizationCount: 2,
    sendingAddresses: ["192.0.2.7", "192.0.2.9"],
    firstDay: "2026-11-17",
    lastDay: "2026-11-18",
  });
  expect(failures[1]).toMatchObject({ resultType: "tlsa-invalid", policy: "tlsa", mode: null, receivingHost: null, sessions: 2 });
  expect([failures.length, failuresFound]).toEqual([2, 2]);
});

describe("a filter leaves the rest out:", () => {
  test.for([
    ["an organization, in any case", { organization: "fabrikam" }, { sessions: 24, failed: 2 }],
    ["a domain", { domain: "example.net" }, { sessions: 6, failed: 1 }],
    ["a policy", { policy: "tlsa" }, { sessions: 20, failed: 2 }],
    ["reports with a result", { result: "tlsa-invalid" }, { sessions: 24, failed: 2 }],
    ["days", { from: "2026-11-17", to: "2026-11-17" }, { sessions: 6, failed: 1 }],
    ["nothing that there is", { organization: "x' OR 1=1" }, { sessions: 0, failed: 0, reports: 0, organizations: 0 }],
  ] as const)("%s", async ([, changes, totals]) => {
    const answer = await ask(changes);
    expect(answer.totals).toMatchObject(totals);
    expect(answer.failures.reduce((sum, { sessions }) => sum + sessions, 0)).toBe(totals.failed);
  });
});

test("what a filter can name is that of the days, whatever the filter", async () => {
  const { choices, stored } = await ask({ organization: "Wingtip" });
  expect(choices).toEqual({
    organizations: ["Contoso", "Fabrikam", "Wingtip"],
    domains: ["example.net", "example.org"],
    policies: ["no-policy-found", "sts", "tlsa"],
    results: ["certificate-expired", "tlsa-invalid"],
  });
  expect(stored).toEqual({ from: "2026-10-19", to: "2026-11-18" });
});

test("a store without reports has an answer, too", async () => {
  expect(await askTlsReports(store(), WEEK)).toEqual({
    stored: null,
    totals: { reports: 0, organizations: 0, sessions: 0, failed: 0 },
    days: [],
    organizations: [],
    policies: [],
    failures: [],
    failuresFound: 0,
    choices: { organizations: [], domains: [], policies: [], results: [] },
  });
});

test("the reports themselves are listed newest first, with their own numbers, page by page", async () => {
  await ask();
  const many = Array.from({ length: 30 }, (_, nth) => reportOf({ organization: "Northwind", reportId: `n${nth}`, ...dayBefore(5) }));
  await store().putTlsReports(batchOf(many));
  const first = await listTlsReports(store(), WEEK, 1);
  expect([first.found, first.reports.length]).toEqual([33, 25]);
  expect(first.reports[0]).toEqual({
    organization: "Contoso",
    reportId: "1",
    domain: "example.org",
    contact: null,
    beginsAt: 1_794_960_000_000,
    endsAt: 1_795_046_399_000,
    sessions: 100,
    failed: 10,
    policies: ["sts"],
  });
  expect(first.reports[1]).toMatchObject({ organization: "Fabrikam", policies: ["no-policy-found", "sts", "tlsa"], sessions: 24 });
  expect((await listTlsReports(store(), WEEK, 2)).reports.length).toBe(8);
});
