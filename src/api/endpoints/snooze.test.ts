import { describe, expect, test } from "vitest";
import { DEFAULT_INSIGHTS } from "../../config/default-config.ts";
import { deskWithoutFile } from "../../config/desk.testing.ts";
import { deskOfReports } from "../../dispatch/report-desk.testing.ts";
import { contosoInsight } from "../../insights/insight.testing.ts";
import type { Insight } from "../../insights/insight.ts";
import { keepSnoozes } from "../../model/snoozes.testing.ts";
import { createChanges } from "../changes.ts";
import { createAnswers } from "../create-answers.ts";
import { createQuestions } from "../create-questions.ts";

const DAY_MS = 86_400_000;
const OFFICE = contosoInsight({ id: "significant-no-tls:inbound:OnPremises:Scanners / 2nd floor", messages: 15, share: 0.3 });

/** Two findings, and an API that can snooze them. */
function fixture() {
  const snoozes = keepSnoozes();
  const changes = createChanges();
  let found: readonly Insight[] = [contosoInsight(), OFFICE];
  let now = Date.parse("2026-11-20T12:00:00Z");
  let announced = 0;
  changes.listen({ onChange: () => announced++, onClose: () => {} });
  const nothing = { rows: async () => [], async *stream() {} };
  const questions = {
    ...createQuestions(nothing, { insights: DEFAULT_INSIGHTS, connectors: [], timezone: "Europe/Amsterdam" }),
    insights: async () => found,
    snoozes: async () => snoozes.all(),
  };
  const api = createAnswers({
    questions,
    config: { organization: null, timezone: "Europe/Amsterdam", language: "en", connectors: [] },
    desk: deskWithoutFile(),
    about: { version: "1.2.3", sample: false },
    sources: () => [],
    snoozes,
    requestedReports: deskOfReports(),
    readEvidence: async () => [],
    changes,
    now: () => now,
  });
  const address = (id: string) => `/api/v1/insights/${encodeURIComponent(id)}`;
  const headers = { "content-type": "application/json" };
  return {
    put: async (id: string, body: unknown) =>
      api.request(`${address(id)}/snooze`, { method: "PUT", headers, body: typeof body === "string" ? body : JSON.stringify(body) }),
    remove: async (id: string) => api.request(`${address(id)}/snooze`, { method: "DELETE" }),
    get: async (id: string) => api.request(address(id)),
    ids: async () => {
      const answer: { insights: Insight[]; snoozed: Insight[] } = JSON.parse(await (await api.request("/api/v1/insights")).text());
      return { open: answer.insights.map(({ id }) => id), snoozed: answer.snoozed.map(({ id }) => id) };
    },
    announced: () => announced,
    pass: (days: number) => {
      now += days * DAY_MS;
    },
    find: (insights: readonly Insight[]) => {
      found = insights;
    },
  };
}

test("a finding is put aside with a reason, and taken up again; who looks is told", async () => {
  const { put, remove, ids, announced } = fixture();
  const answer = await put(OFFICE.id, { reason: "  The new\nscanner comes. ", until: "2026-12-03" });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    isSnoozed: true,
    insight: {
      id: OFFICE.id,
      snooze: {
        reason: "The new scanner comes.",
        until: "2026-12-03",
        messages: 15,
        share: 0.3,
        snoozedAt: Date.parse("2026-11-20T12:00:00Z"),
      },
    },
  });
  expect(await ids()).toEqual({ open: [contosoInsight().id], snoozed: [OFFICE.id] });
  expect((await remove(OFFICE.id)).status).toBe(200);
  expect(await ids()).toEqual({ open: [contosoInsight().id, OFFICE.id], snoozed: [] });
  expect(announced()).toBe(2);
});

test("it comes back on its day, and earlier when it gets worse; one finding tells of it", async () => {
  const { put, ids, get, pass, find } = fixture();
  await put(OFFICE.id, { reason: "later", until: "2026-12-03" });
  pass(12);
  expect((await ids()).snoozed).toEqual([OFFICE.id]);
  pass(1);
  expect((await ids()).snoozed).toEqual([]);
  await put(OFFICE.id, { reason: "later", until: null });
  expect(await (await get(OFFICE.id)).json()).toMatchObject({ isSnoozed: true, insight: { messages: 15 }, connector: null, examples: [] });
  find([{ ...OFFICE, messages: 30 }]);
  expect(await ids()).toEqual({ open: [OFFICE.id], snoozed: [] });
});

describe("refused, and nothing is snoozed", () => {
  test.for([
    ["no reason", { reason: " \n ", until: null }, 400, "INVALID_ARGUMENT"],
    ["too long a reason", { reason: "x".repeat(501), until: null }, 400, "INVALID_ARGUMENT"],
    ["marks that turn the writing direction", { reason: "later \u202e", until: null }, 400, "INVALID_ARGUMENT"],
    ["today", { reason: "later", until: "2026-11-20" }, 400, "INVALID_ARGUMENT"],
    ["more than a year", { reason: "later", until: "2027-11-22" }, 400, "INVALID_ARGUMENT"],
    ["no day", { reason: "later", until: "2026-02-30" }, 400, "INVALID_ARGUMENT"],
    ["nothing", {}, 400, "INVALID_ARGUMENT"],
    ["what is no JSON", "{reason", 400, "INVALID_ARGUMENT"],
  ] as const)("%s", async ([, body, status, code]) => {
    const { put, ids } = fixture();
    const answer = await put(OFFICE.id, body);
    expect([answer.status, JSON.parse(await answer.text()).error.code]).toEqual([status, code]);
    expect((await ids()).snoozed).toEqual([]);
  });

  test("a finding that there is not", async () => {
    const { put, get, remove } = fixture();
    for (const answer of [await put("none", { reason: "later", until: null }), await get("none"), await remove("none")]) {
      expect([answer.status, JSON.parse(await answer.text()).error.code]).toEqual([404, "NOT_FOUND"]);
    }
  });
});
