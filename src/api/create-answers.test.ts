import { describe, expect, test } from "vitest";
import { DEFAULT_INSIGHTS } from "../config/default-config.ts";
import { deskWithoutFile } from "../config/desk.testing.ts";
import { deskOfReports } from "../dispatch/report-desk.testing.ts";
import type { InboundConnector } from "../model/connector.ts";
import { OperatorError } from "../model/operator-error.ts";
import type { Period } from "../model/period.ts";
import { keepSnoozes } from "../model/snoozes.testing.ts";
import { emptyTlsCounts } from "../model/tls.ts";
import type { DirectionOverview } from "../questions/overview.ts";
import type { Queryable } from "../store/store.ts";
import { ACCEPTED_CHANGES, findAcceptedChange } from "./accepted-changes.ts";
import { createChanges } from "./changes.ts";
import type { DayRange } from "./contract/day-range.ts";
import { createAnswers } from "./create-answers.ts";
import { createQuestions } from "./create-questions.ts";
import type { Questions } from "./questions.ts";

const EMPTY: DirectionOverview = {
  messages: 0,
  recipients: 0,
  protectedShare: null,
  unknownShare: null,
  byTls: emptyTlsCounts(),
  recipientsByTls: emptyTlsCounts(),
};
const CONTOSO: InboundConnector = {
  name: "Contoso",
  direction: "inbound",
  connectorType: "Partner",
  senderDomains: ["contoso.example"],
  senderIpAddresses: [],
  tlsSenderCertificateName: null,
  restrictDomainsToIpAddresses: false,
  restrictDomainsToCertificate: false,
  requireTls: true,
};

/** A store without a row. */
const NOTHING_STORED: Queryable = {
  rows: async () => [],
  async *stream() {},
};

/** Answers nothing, and remembers what it was asked. */
function fixture(stored: Period | null) {
  const asked: { periods: Period[]; ranges: DayRange[]; newestAt: number[] } = { periods: [], ranges: [], newestAt: [] };
  const faults: unknown[] = [];
  const questions: Questions = {
    ...createQuestions(NOTHING_STORED, { insights: DEFAULT_INSIGHTS, connectors: [], timezone: "Europe/Amsterdam" }),
    storedPeriod: async () => stored,
    messagesKeptFrom: async () => Date.parse("2026-11-04T23:00:00Z"),
    overview: async (period) => {
      asked.periods.push(period);
      return { inbound: EMPTY, outbound: EMPTY, submission: EMPTY };
    },
    connectorReport: async (range) => {
      asked.ranges.push(range);
      if (range.from === "2020-01-01") throw new OperatorError("STORE_DISK_FULL", "No space is left.");
      if (range.from === "2020-02-01") throw new TypeError("secret path /srv/x");
      return [];
    },
    insights: async (newestAt) => {
      asked.newestAt.push(newestAt);
      return [];
    },
  };
  const api = createAnswers({
    questions,
    config: { organization: "Example BV", timezone: "Europe/Amsterdam", language: "nl", connectors: [CONTOSO] },
    about: { version: "1.2.3", sample: false },
    desk: deskWithoutFile(),
    sources: () => [],
    snoozes: keepSnoozes(),
    requestedReports: deskOfReports(),
    readEvidence: async () => [],
    changes: createChanges(),
    now: () => Date.parse("2026-12-01T12:00:00Z"),
    onFault: (fault) => faults.push(fault),
  });
  return { asked, faults, get: async (path: string) => api.request(path) };
}

const NOVEMBER = { from: Date.parse("2026-11-01T10:00:00Z"), to: Date.parse("2026-11-19T22:30:00.001Z") };

test("about tells the stored days in the configured zone", async () => {
  const answer = await fixture(NOVEMBER).get("/api/v1/about");
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({
    version: "1.2.3",
    organization: "Example BV",
    timeZone: "Europe/Amsterdam",
    language: "nl",
    messagesFrom: "2026-11-05",
    mailRelay: null,
    sample: false,
    stored: { from: "2026-11-01", to: "2026-11-19" },
  });
});

test("the overview without dates is of the seven days up to the newest delivery, and of the seven before", async () => {
  const { asked, get } = fixture(NOVEMBER);
  expect(await (await get("/api/v1/overview")).json()).toMatchObject({
    period: { from: "2026-11-13", to: "2026-11-19" },
    previousPeriod: { from: "2026-11-06", to: "2026-11-12" },
  });
  expect(asked.periods.map(({ from, to }) => [new Date(from).toISOString(), new Date(to).toISOString()])).toEqual([
    ["2026-11-12T23:00:00.000Z", "2026-11-19T23:00:00.000Z"],
    ["2026-11-05T23:00:00.000Z", "2026-11-12T23:00:00.000Z"],
  ]);
});

test("the overview is held against the days that are named", async () => {
  const { asked, get } = fixture(NOVEMBER);
  const path = "/api/v1/overview?from=2026-11-13&to=2026-11-19&compareFrom=2025-11-13&compareTo=2025-11-19";
  expect(await (await get(path)).json()).toMatchObject({
    period: { from: "2026-11-13", to: "2026-11-19" },
    previousPeriod: { from: "2025-11-13", to: "2025-11-19" },
  });
  expect(asked.periods.map(({ from }) => new Date(from).toISOString())).toEqual(["2026-11-12T23:00:00.000Z", "2025-11-12T23:00:00.000Z"]);
});

test("without any delivery the default ends today", async () => {
  const { get } = fixture(null);
  expect(await (await get("/api/v1/overview")).json()).toMatchObject({ period: { from: "2026-11-25", to: "2026-12-01" } });
  expect(await (await get("/api/v1/about")).json()).toMatchObject({ stored: null });
});

test("the connector report asks for the days that were named, and names the configured connectors", async () => {
  const { asked, get } = fixture(NOVEMBER);
  const answer = await get("/api/v1/connector-report?from=2026-10-20&to=2026-10-26");
  expect(await answer.json()).toEqual({
    period: { from: "2026-10-20", to: "2026-10-26" },
    days: [],
    connectors: [{ name: "Contoso", direction: "inbound", connectorType: "Partner", forcesTls: true }],
  });
  expect(asked.ranges).toEqual([{ from: "2026-10-20", to: "2026-10-26" }]);
});

test("insights end with the newest delivery", async () => {
  const { asked, get } = fixture(NOVEMBER);
  expect(await (await get("/api/v1/insights")).json()).toEqual({ insights: [], snoozed: [] });
  expect(asked.newestAt).toEqual([NOVEMBER.to - 1]);
});

test("metrics tell of sources, messages and findings, as text for Prometheus", async () => {
  const answer = await fixture(NOVEMBER).get("/metrics");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("application/openmetrics-text; version=1.0.0; charset=utf-8");
  const text = await answer.text();
  expect(text).toContain('postseal_build_info{version="1.2.3"} 1\n');
  expect(text).toContain("postseal_newest_message_timestamp_seconds ");
  expect(await (await fixture(null).get("/metrics")).text()).not.toContain("postseal_messages");
});

describe("a request that cannot be answered", () => {
  test.for([
    ["/api/v1/overview?from=2026-02-30&to=2026-03-01", 400, "INVALID_ARGUMENT"],
    ["/api/v1/overview?from=2026-02-01", 400, "INVALID_ARGUMENT"],
    ["/api/v1/overview?from=2026-02-02&to=2026-02-01", 400, "INVALID_ARGUMENT"],
    ["/api/v1/overview?compareFrom=2026-02-01", 400, "INVALID_ARGUMENT"],
    ["/api/v1/overview?compareFrom=2026-02-02&compareTo=2026-02-01", 400, "INVALID_ARGUMENT"],
    ["/api/v1/connector-report?from=%00&to=x", 400, "INVALID_ARGUMENT"],
    [`/api/v1/overview?from=${"1".repeat(5000)}&to=2026-01-01`, 400, "INVALID_ARGUMENT"],
    ["/api/v1/nothing", 404, "NOT_FOUND"],
    ["/api/v1/connector-report?from=2020-01-01&to=2020-01-02", 507, "STORE_DISK_FULL"],
  ] as const)("%s gets %i %s", async ([path, status, code]) => {
    const answer = await fixture(NOVEMBER).get(path);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ error: { code, hint: expect.stringMatching(/./) } });
  });

  test("a fault of our own is reported inside and not described outside", async () => {
    const { faults, get } = fixture(NOVEMBER);
    const answer = await get("/api/v1/connector-report?from=2020-02-01&to=2020-02-02");
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain("secret");
    expect(faults).toEqual([new TypeError("secret path /srv/x")]);
  });
});

test("the door lets through exactly the changes that are described", async () => {
  const description: { paths: Record<string, Record<string, unknown>> } = JSON.parse(
    await (await fixture(null).get("/api/openapi.json")).text(),
  );
  const described = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .filter((method) => method !== "get")
      .map((method) => ({ method: method.toUpperCase(), path: path.replace("{id}", "a%3Ab%20c") })),
  );
  expect(described.filter((change) => findAcceptedChange(change, ACCEPTED_CHANGES) === undefined)).toEqual([]);
  expect(described).toHaveLength(ACCEPTED_CHANGES.length);
});

test("the description is OpenAPI 3.1 and names every route", async () => {
  const answer = await fixture(null).get("/api/openapi.json");
  const description: { openapi: string; paths: Record<string, unknown> } = JSON.parse(await answer.text());
  expect(description.openapi).toBe("3.1.0");
  expect(Object.keys(description.paths).toSorted()).toEqual([
    "/api/v1/about",
    "/api/v1/changes",
    "/api/v1/connector-report",
    "/api/v1/flow-map",
    "/api/v1/insights",
    "/api/v1/insights/{id}",
    "/api/v1/insights/{id}/snooze",
    "/api/v1/messages",
    "/api/v1/messages.csv",
    "/api/v1/messages/{id}",
    "/api/v1/overview",
    "/api/v1/peer",
    "/api/v1/peers",
    "/api/v1/reports",
    "/api/v1/reports/{id}",
    "/api/v1/reports/{id}/send",
    "/api/v1/settings",
    "/api/v1/settings/connectors",
    "/api/v1/settings/connectors/match",
    "/api/v1/settings/connectors/test",
    "/api/v1/settings/logging",
    "/api/v1/smtp-auth-clients",
    "/api/v1/sources",
    "/api/v1/tls-failures",
    "/api/v1/tls-over-time",
    "/api/v1/tls-reports",
    "/api/v1/tls-reports/list",
  ]);
});
