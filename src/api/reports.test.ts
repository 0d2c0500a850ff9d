import { beforeEach, describe, expect, test } from "vitest";
import type { Config } from "../config/config.ts";
import { createDefaultConfig } from "../config/default-config.ts";
import { deskWithoutFile } from "../config/desk.testing.ts";
import { parseConfig } from "../config/parse-config.ts";
import { openReportDesk } from "../dispatch/open-report-desk.ts";
import { storeForEachTest } from "../store/duckdb/store-for-each-test.testing.ts";
import { ACCEPTED_CHANGES, findAcceptedChange } from "./accepted-changes.ts";
import { createChanges } from "./changes.ts";
import { createApi } from "./create-api.ts";

const NOW = Date.parse("2026-11-20T12:00:00Z");
const MAIL = configOf("mail: { host: relay.example.com, from: postseal@example.com, user: u, password: secret-word }\n").mail;
const REQUEST = {
  name: "  TLS of\nthe week ",
  view: "view=tls&show=from-internet&nothing=1&rows=50",
  window: { kind: "last", days: 7 },
  schedule: { kind: "weekly", weekday: "monday", time: "07:00" },
  recipients: ["ann@EXAMPLE.com", " ann@example.com", "bob@example.com"],
  language: "sv",
};

const store = storeForEachTest();
let announced: number;
beforeEach(() => {
  announced = 0;
});

function configOf(text: string): Config {
  const parsed = parseConfig(text);
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.config;
}

async function open(config: Partial<Config> = { mail: MAIL }) {
  const settings = { ...createDefaultConfig(), timezone: "Europe/Amsterdam", ...config };
  const changes = createChanges();
  changes.listen({ onChange: () => announced++, onClose: () => {} });
  const reports = await openReportDesk({
    store: store(),
    config: settings,
    send: async () => ({ refused: [] }),
    now: () => NOW,
    announce: changes.announce,
    onFault: () => {},
  });
  const api = createApi({
    store: store(),
    config: settings,
    desk: deskWithoutFile(settings),
    requestedReports: reports,
    about: { version: "1.2.3", sample: false },
    sources: () => [],
    readEvidence: async () => [],
    changes,
    now: () => NOW,
  });
  const headers = { "content-type": "application/json" };
  const send = async (method: string, path: string, body?: object) => {
    expect(findAcceptedChange({ method, path: `/api/v1/reports${path}` }, ACCEPTED_CHANGES)).toBeDefined();
    const answer = await api.request(`/api/v1/reports${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: JSON.parse(await answer.text()) };
  };
  return { send, list: async () => JSON.parse(await (await api.request("/api/v1/reports")).text()) };
}

test("a report is requested, listed, changed, paused, sent now and deleted; who looks is told", async () => {
  const { send, list } = await open();
  const { status, body: report } = await send("POST", "", REQUEST);
  expect(status).toBe(200);
  expect(report).toMatchObject({
    name: "TLS of the week",
    view: "show=from-internet&view=tls",
    recipients: ["ann@example.com", "bob@example.com"],
    isPaused: false,
    nextDueAt: Date.parse("2026-11-23T06:00:00Z"),
    run: null,
    sentAt: null,
    refused: [],
    problem: null,
  });
  expect((await list()).reports).toEqual([report]);
  const paused = await send("PUT", `/${report.id}`, { ...REQUEST, name: "Later", isPaused: true });
  expect(paused.body).toMatchObject({ id: report.id, name: "Later", isPaused: true, nextDueAt: null });
  expect((await send("POST", `/${report.id}/send`)).body.run).toEqual({ dueAt: NOW, isBegun: false, failures: 0, retryAt: NOW });
  expect(await send("DELETE", `/${report.id}`)).toEqual({ status: 200, body: { id: report.id } });
  expect((await list()).reports).toEqual([]);
  expect(announced).toBe(4);
});

test("the list says how mail is sent, and nothing of the login", async () => {
  const { list } = await open({ mail: MAIL, domains: ["example.org"] });
  const answer = await list();
  expect(answer).toMatchObject({
    mail: { host: "relay.example.com", from: "postseal@example.com", recipientDomains: ["example.com", "example.org"] },
    timeZone: "Europe/Amsterdam",
    configFile: null,
  });
  expect(JSON.stringify(answer)).not.toContain("secret-word");
});

test("without a relay the list has the lines that set it up, and a request is refused with what to do", async () => {
  const { send, list } = await open({ domains: ["example.org"] });
  const { mail, setUp } = await list();
  expect(mail).toBeNull();
  expect(configOf(setUp).mail).toMatchObject({ host: "smtp.example.org", port: 587, tls: "starttls", from: "postseal@example.org" });
  expect(await send("POST", "", REQUEST)).toMatchObject({
    status: 409,
    body: { error: { code: "MAIL_NOT_CONFIGURED", hint: "Put the section `mail` into the configuration: see docs/configuration.md." } },
  });
});

describe("a request is refused", () => {
  test.for([
    ["without a name", { name: " \n " }, 400, "The report has no name."],
    ["with a name that turns the writing direction", { name: "a\u202eb" }, 400, "The report has no name."],
    ["without recipients", { recipients: [] }, 400, "recipients is not valid."],
    ["with too many", { recipients: Array.from({ length: 21 }, (_, index) => `a${index}@example.com`) }, 400, "recipients is not valid."],
    [
      "with something else than an address",
      { recipients: ["Ann <ann@example.com>"] },
      400,
      'This is no mail address: "Ann <ann@example.com>".',
    ],
    [
      "with a line of its own behind an address",
      { recipients: ["ann@example.com\r\nBcc: x@example.com"] },
      400,
      'This is no mail address: "ann@example.com\\r\\nBcc: x@example.com".',
    ],
    ["to another organization", { recipients: ["ann@elsewhere.example"] }, 403, "Reports are not sent to ann@elsewhere.example."],
    ["at no time of day", { schedule: { kind: "daily", time: "25:00" } }, 400, "schedule.time is not valid."],
    [
      "with fixed days again and again",
      { window: { kind: "days", from: "2026-11-01", to: "2026-11-07" } },
      400,
      "Fixed days would be sent again and again.",
    ],
    [
      "with days that run backwards",
      { window: { kind: "days", from: "2026-11-07", to: "2026-11-01" }, schedule: { kind: "once" } },
      400,
      "These are no days of a report.",
    ],
    ["with something unknown", { attachments: ["/etc/passwd"] }, 400, "attachments is not known here."],
  ] as const)("%s", async ([, changes, status, message]) => {
    const { send, list } = await open();
    expect(await send("POST", "", { ...REQUEST, ...changes })).toMatchObject({ status, body: { error: { message } } });
    expect((await list()).reports).toEqual([]);
  });

  test("when it changes, sends or deletes what is not there", async () => {
    const { send } = await open();
    for (const [method, path, body] of [
      ["PUT", "/gone", REQUEST],
      ["POST", "/gone/send", undefined],
      ["DELETE", "/gone", undefined],
    ] as const) {
      expect(await send(method, path, body)).toMatchObject({ status: 404, body: { error: { code: "NOT_FOUND" } } });
    }
  });
});
