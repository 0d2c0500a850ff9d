import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ReportFile } from "../../../model/tls-report-keeper.ts";
import { openDuckDbStore } from "../open-duckdb-store.ts";
import { storeForEachTest } from "../store-for-each-test.testing.ts";
import { batchOf, failureOf, policyOf, reportOf } from "./tls-reports.testing.ts";

const store = storeForEachTest();

const count = async (table: string) => Number((await store().rows(`SELECT count(*) AS n FROM ${table}`))[0]?.n);

describe("a report is stored once:", () => {
  test.for([
    ["sent twice", reportOf(), reportOf(), { added: 0, known: 1 }],
    ["with its name in other letters", reportOf(), reportOf({ organization: "CONTOSO" }), { added: 0, known: 1 }],
    ["another id is another report", reportOf(), reportOf({ reportId: "2" }), { added: 1, known: 0 }],
    ["another organization, too", reportOf(), reportOf({ organization: "Fabrikam" }), { added: 1, known: 0 }],
    [
      "another domain under the same id, too",
      reportOf(),
      reportOf({ policies: [policyOf({ domain: "example.net" })] }),
      { added: 1, known: 0 },
    ],
  ] as const)("%s", async ([, first, second, expected]) => {
    expect(await store().putTlsReports(batchOf([first]))).toEqual({ added: 1, known: 0 });
    expect(await store().putTlsReports(batchOf([second]))).toEqual(expected);
    expect(await count("tls_reports")).toBe(1 + expected.added);
    expect(await count("tls_report_policies")).toBe(1 + expected.added);
  });

  test("twice in one batch", async () => {
    expect(await store().putTlsReports(batchOf([reportOf(), reportOf()]))).toEqual({ added: 1, known: 1 });
    expect(await count("tls_reports")).toBe(1);
  });

  test("of two domains only the one that is new", async () => {
    await store().putTlsReports(batchOf([reportOf()]));
    const both = reportOf({ policies: [policyOf(), policyOf({ domain: "example.net" })] });
    expect(await store().putTlsReports(batchOf([both]))).toEqual({ added: 1, known: 1 });
  });
});

test("a report is stored whole", async () => {
  const failure = failureOf({ sessions: 3, reason: "it's over", information: "https://x.example/" });
  await store().putTlsReports(batchOf([reportOf({ policies: [policyOf({ failed: 3, failures: [failure], failuresLeftOut: 2 })] })]));
  expect(await store().rows("SELECT * FROM tls_reports JOIN tls_report_policies ON report = id")).toEqual([
    {
      id: 1,
      organization: "Contoso",
      report_id: "1",
      policy_domain: "example.org",
      contact: null,
      begins_at: 1_794_960_000_000,
      ends_at: 1_795_046_399_000,
      day: "2026-11-18",
      report: 1,
      policy_type: "sts",
      mode: "enforce",
      mx_hosts: "mx1.example.org",
      successful: 10,
      failed: 3,
      failures_left_out: 2,
    },
  ]);
  expect(await store().rows("SELECT * EXCLUDE (report) FROM tls_report_failures")).toEqual([
    {
      policy_type: "sts",
      mode: "enforce",
      result_type: "certificate-expired",
      sending_address: "192.0.2.7",
      receiving_host: "mx1.example.org",
      receiving_address: "203.0.113.56",
      sessions: 3,
      reason: "it's over",
      information: "https://x.example/",
    },
  ]);
});

test.for([
  ["the last second", "2026-11-18T00:00:00Z", "2026-11-18T23:59:59Z", "2026-11-18"],
  ["the next midnight", "2026-11-18T00:00:00Z", "2026-11-19T00:00:00Z", "2026-11-18"],
  ["an hour that is not UTC's", "2026-11-17T23:00:00Z", "2026-11-18T22:59:59Z", "2026-11-18"],
  ["a week", "2026-11-16T00:00:00Z", "2026-11-22T23:59:59Z", "2026-11-19"],
] as const)("the day of a report is that of its middle: %s", async ([, begins, ends, day]) => {
  await store().putTlsReports(batchOf([reportOf({ beginsAt: Date.parse(begins), endsAt: Date.parse(ends) })]));
  expect(await store().rows("SELECT day FROM tls_reports")).toEqual([{ day }]);
});

test("of every file it is kept what it brought, and a file that is read again stays what it was", async () => {
  const file = (name: string, changes: Partial<ReportFile>): ReportFile => ({ name, sizeBytes: 1, reports: [], fault: null, ...changes });
  const files = [
    file("a", { reports: [reportOf()] }),
    file("b", { reports: [reportOf()] }),
    file("c", {}),
    file("d", { fault: "damaged" }),
    file("e", { sizeBytes: 5 }),
  ];
  await store().putTlsReports({ place: "/var/tlsrpt", files });
  await store().putTlsReports({ place: "/var/tlsrpt", files: [...files.slice(0, 4), file("e", { sizeBytes: 9, fault: "damaged" })] });
  await store().putTlsReports({ place: "/var/other", files: [file("a", {})] });
  expect(await store().rows("SELECT name, outcome FROM tls_report_files WHERE place = '/var/tlsrpt' ORDER BY name")).toEqual([
    { name: "a", outcome: "added" },
    { name: "b", outcome: "known" },
    { name: "c", outcome: "other" },
    { name: "d", outcome: "unreadable" },
    { name: "e", outcome: "unreadable" },
  ]);
});

test("reports outlive the program, and are known again", async () => {
  const directory = await mkdtemp(join(tmpdir(), "postseal-reports-"));
  const before = await openDuckDbStore({ directory, timeZone: "UTC", mode: "create" });
  await before.putTlsReports(batchOf([reportOf()]));
  await before.close();
  const after = await openDuckDbStore({ directory, timeZone: "UTC", mode: "existing" });
  expect(await after.putTlsReports(batchOf([reportOf(), reportOf({ reportId: "2" })]))).toEqual({ added: 1, known: 1 });
  expect(await after.rows("SELECT id, report_id FROM tls_reports ORDER BY id")).toEqual([
    { id: 1, report_id: "1" },
    { id: 2, report_id: "2" },
  ]);
  await after.close();
  await rm(directory, { recursive: true });
});

test("reports are kept as long as sums are, and their files stay known", async () => {
  const DAY_MS = 86_400_000;
  const old = reportOf({
    reportId: "old",
    beginsAt: Date.UTC(2026, 8, 1),
    endsAt: Date.UTC(2026, 8, 2),
    policies: [policyOf({ failures: [failureOf()] })],
  });
  await store().putTlsReports(batchOf([old, reportOf()], "/var/tlsrpt"));
  await store().expire({ deliveriesFrom: null, rollupsFrom: Date.UTC(2026, 8, 2) + DAY_MS });
  expect([await count("tls_reports"), await count("tls_report_policies"), await count("tls_report_failures")]).toEqual([1, 1, 0]);
  expect(await count("tls_report_files")).toBe(2);
});
