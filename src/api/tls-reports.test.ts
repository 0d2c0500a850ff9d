import { describe, expect, test } from "vitest";
import { createDefaultConfig } from "../config/default-config.ts";
import { deskWithoutFile } from "../config/desk.testing.ts";
import { deskOfReports } from "../dispatch/report-desk.testing.ts";
import { OperatorError } from "../model/operator-error.ts";
import { keepSnoozes } from "../model/snoozes.testing.ts";
import { storeForEachTest } from "../store/duckdb/store-for-each-test.testing.ts";
import { batchOf, reportOf } from "../store/duckdb/tls-reports/tls-reports.testing.ts";
import { createChanges } from "./changes.ts";
import type { TlsReportListAnswer, TlsReportsAnswer } from "./contract/tls-reports.ts";
import { createAnswers } from "./create-answers.ts";
import { createQuestions } from "./create-questions.ts";
import type { TakeTlsReport } from "./endpoints/answer-options.ts";

const store = storeForEachTest();

function openApi(takeTlsReport?: TakeTlsReport) {
  const changes = createChanges();
  let announced = 0;
  changes.listen({ onChange: () => announced++, onClose: () => {} });
  const api = createAnswers({
    questions: createQuestions(store(), createDefaultConfig()),
    config: createDefaultConfig(),
    about: { version: "1.2.3", sample: false },
    sources: () => [],
    readEvidence: async () => [],
    snoozes: keepSnoozes(),
    requestedReports: deskOfReports(),
    desk: deskWithoutFile(),
    changes,
    now: () => Date.UTC(2026, 10, 25),
    takeTlsReport,
  });
  const read = async <Answer>(path: string): Promise<Answer> => JSON.parse(await (await api.request(path)).text());
  const send = async () => {
    const answer = await api.request("/api/v1/tls-reports", {
      method: "POST",
      body: "{}",
      headers: { "content-type": "application/tlsrpt+json" },
    });
    return [answer.status, JSON.parse(await answer.text())];
  };
  return { api, read, send, announced: () => announced };
}

describe("the answer about TLS reports", () => {
  test("is of the seven days up to the newest report, whatever the clock says", async () => {
    await store().putTlsReports(batchOf([reportOf()]));
    const { period, totals } = await openApi().read<TlsReportsAnswer>("/api/v1/tls-reports");
    expect(period).toEqual({ from: "2026-11-12", to: "2026-11-18" });
    expect(totals).toEqual({ reports: 1, organizations: 1, sessions: 10, failed: 0 });
  });

  test("is of today's week while there is none", async () => {
    expect((await openApi().read<TlsReportsAnswer>("/api/v1/tls-reports")).period).toEqual({ from: "2026-11-19", to: "2026-11-25" });
  });

  test("finds a domain in any case, and lists its reports by page", async () => {
    await store().putTlsReports(batchOf([reportOf(), reportOf({ reportId: "2" })]));
    const { reports, ...list } = await openApi().read<TlsReportListAnswer>("/api/v1/tls-reports/list?domain=EXAMPLE.org");
    expect(list).toEqual({ period: { from: "2026-11-12", to: "2026-11-18" }, found: 2, page: 1, pages: 1 });
    expect(reports.map(({ reportId }) => reportId)).toEqual(["1", "2"]);
  });

  test.for(["?from=2026-11-01", "?domains=example.org", "/list?page=0", `?organization=${"x".repeat(257)}`])(
    "refuses %s",
    async (query) => {
      const answer = await openApi().api.request(`/api/v1/tls-reports${query}`);
      expect([answer.status, await answer.json()]).toMatchObject([400, { error: { code: "INVALID_ARGUMENT" } }]);
    },
  );
});

describe("a report that is sent", () => {
  test("is taken, and every page told of what is new only", async () => {
    let added = 1;
    const { send, announced } = openApi(async () => ({ added: added--, known: 0 }));
    expect([await send(), announced()]).toEqual([[200, { added: 1, known: 0 }], 1]);
    expect([await send(), announced()]).toEqual([[200, { added: 0, known: 0 }], 1]);
  });

  test("is refused with what is wrong", async () => {
    const { send } = openApi(async () => {
      throw new OperatorError("TOO_MANY_REPORTS", "Too many.");
    });
    expect(await send()).toMatchObject([429, { error: { code: "TOO_MANY_REPORTS" } }]);
  });

  test("finds nothing where none are taken", async () => {
    expect(await openApi().send()).toMatchObject([404, { error: { code: "NOT_FOUND" } }]);
  });
});
