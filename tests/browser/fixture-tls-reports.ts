import type { Questions } from "../../src/api/questions.ts";
import type { TlsReport } from "../../src/model/tls-report.ts";
import { askStoredReportDays, askTlsReports } from "../../src/questions/tls-reports/ask-tls-reports.ts";
import { listTlsReports } from "../../src/questions/tls-reports/list-tls-reports.ts";
import { openDuckDbStore } from "../../src/store/duckdb/open-duckdb-store.ts";
import { batchOf, failureOf, policyOf, reportOf } from "../../src/store/duckdb/tls-reports/tls-reports.testing.ts";
import type { Store } from "../../src/store/store.ts";
import { HOSTILE_NAME } from "./fixture-mail.ts";

const DAYS = 30;
const DAY_MS = 86_400_000;
const NEWEST_DAY = Date.UTC(2026, 10, 18);

/** Answers about TLS reports from a store in memory that holds thirty days of three reporters, opened when it is first asked. */
export function fixtureTlsReports(isHostile: boolean): Pick<Questions, "storedReportDays" | "tlsReports" | "tlsReportList"> {
  let opened: Promise<Store> | undefined;
  const store = () => {
    opened ??= openReportsStore(isHostile ? HOSTILE_NAME : "Contoso");
    return opened;
  };
  return {
    storedReportDays: async () => askStoredReportDays(await store()),
    tlsReports: async (filter) => askTlsReports(await store(), filter),
    tlsReportList: async (filter, page) => listTlsReports(await store(), filter, page),
  };
}

async function openReportsStore(name: string): Promise<Store> {
  const store = await openDuckDbStore({ directory: null, timeZone: "Europe/Amsterdam", mode: "create" });
  await store.putTlsReports(batchOf(Array.from({ length: DAYS }, (_, daysAgo) => reportsOf(name, daysAgo)).flat()));
  return store;
}

function reportsOf(name: string, daysAgo: number): readonly TlsReport[] {
  const beginsAt = NEWEST_DAY - daysAgo * DAY_MS;
  const day = { reportId: `day-${daysAgo}`, beginsAt, endsAt: beginsAt + DAY_MS - 1000 };
  const expired = daysAgo < 3 ? [failureOf({ sessions: 4, sendingAddress: "192.0.2.7" })] : [];
  const named = [failureOf({ resultType: name, receivingHost: name, sendingAddress: name, reason: name, sessions: 1 })];
  return [
    reportOf({
      ...day,
      organization: "Northwind Mail",
      policies: [policyOf({ successful: 400, failed: expired.length * 4, failures: expired })],
    }),
    reportOf({
      ...day,
      organization: name,
      reportId: `${name} ${daysAgo}`,
      policies: [
        policyOf({ type: "tlsa", mode: null, mxHosts: [], successful: 30 }),
        policyOf({ mode: "testing", successful: 29, failed: 1, failures: named, mxHosts: [name] }),
      ],
    }),
    reportOf({
      ...day,
      organization: "Wingtip",
      policies: [policyOf({ domain: "example.net", type: "no-policy-found", mode: null, mxHosts: [] })],
    }),
  ];
}
