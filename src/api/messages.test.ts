import { describe, expect, test } from "vitest";
import { createDefaultConfig } from "../config/default-config.ts";
import { deskWithoutFile } from "../config/desk.testing.ts";
import { deskOfReports } from "../dispatch/report-desk.testing.ts";
import type { EvidenceLine, Provable } from "../model/evidence-line.ts";
import { keepSnoozes } from "../model/snoozes.testing.ts";
import type { FactRow } from "../store/batch-of-rows.ts";
import { commitOf, delivery } from "../store/duckdb/facts.testing.ts";
import { storeForEachTest } from "../store/duckdb/store-for-each-test.testing.ts";
import { createChanges } from "./changes.ts";
import type { MessageAnswer } from "./contract/message.ts";
import type { MessagesAnswer } from "./contract/messages.ts";
import { createAnswers } from "./create-answers.ts";
import { createQuestions } from "./create-questions.ts";

const store = storeForEachTest();
const EIGHT = Date.UTC(2026, 10, 19, 8);
const CONFIG = createDefaultConfig();

/** Asks the API over the test's store; `asked` are the messages whose evidence was wanted. */
function openApi() {
  const asked: Provable[] = [];
  const faults: unknown[] = [];
  const line: EvidenceLine = {
    position: 40,
    proves: ["decided"],
    decides: true,
    text: "status=sent",
    wordsFrom: 0,
    marks: [{ from: 0, to: 11 }],
  };
  const api = createAnswers({
    questions: createQuestions(store(), CONFIG),
    config: {
      ...CONFIG,
      timezone: "Europe/Amsterdam",
      connectors: [
        {
          name: "To Contoso",
          direction: "outbound",
          connectorType: "Partner",
          recipientDomains: [],
          smartHosts: [],
          tlsSettings: "EncryptionOnly",
        },
      ],
    },
    about: { version: "1.2.3", sample: false },
    sources: () => [],
    readEvidence: async (provable) => {
      asked.push(provable);
      return [line];
    },
    snoozes: keepSnoozes(),
    requestedReports: deskOfReports(),
    desk: deskWithoutFile(),
    changes: createChanges(),
    now: () => EIGHT,
    onFault: (fault) => faults.push(fault),
  });
  const read = async <Answer>(path: string): Promise<Answer> => JSON.parse(await (await api.request(path)).text());
  return { api, asked, faults, read };
}

async function keep(deliveries: readonly FactRow[], attempts: readonly FactRow[] = []): Promise<void> {
  await store().commit(commitOf({ deliveries, attempts }));
}

const MESSAGES = [
  delivery({ observed_at: EIGHT, queue_id: "4a", tls: "none", certainty: "inferred", evidence_decided: 40 }),
  delivery({
    observed_at: EIGHT + 1,
    queue_id: "4b",
    direction: "outbound",
    path: "connector",
    connector: "To Contoso",
    connector_type: "Partner",
    evidence_decided: 80,
  }),
  delivery({ observed_at: EIGHT + 3_600_000, queue_id: "4c", direction: "submission", recipients: 3, evidence_decided: 120 }),
];

describe("the list of messages", () => {
  test("is that of the last seven days, newest first, with its totals and what a filter can name", async () => {
    await keep(MESSAGES);
    const { rows, ...answer } = await openApi().read<MessagesAnswer>("/api/v1/messages");
    expect(rows.map(({ queueId, id }) => [queueId, id])).toEqual([
      ["4c", "d-0w31hrargz798-3c"],
      ["4b", "d-0w31hrargz798-28"],
      ["4a", "d-0w31hrargz798-14"],
    ]);
    expect(answer).toEqual({
      period: { from: "2026-11-13", to: "2026-11-19" },
      order: "newest",
      page: 1,
      pages: 1,
      messages: 3,
      recipients: 5,
      byTls: { none: 1, SSLv3: 0, "TLSv1.0": 0, "TLSv1.1": 0, "TLSv1.2": 0, "TLSv1.3": 2, encrypted: 0, unknown: 0 },
      connectors: [{ name: "To Contoso", direction: "outbound", connectorType: "Partner", forcesTls: true }],
    });
  });

  test.for([
    ["days", "from=2026-11-19&to=2026-11-19", ["4c", "4b", "4a"]],
    ["moments in their place", "from=2026-11-01&to=2026-11-01&since=2026-11-19T08:00:00.001Z&until=2026-11-19T09:00:00.000Z", ["4b"]],
    ["several clauses", "direction=flow&tls=none,TLSv1.3&order=oldest", ["4a", "4b"]],
    ["a way", "path=outbound%3ATo%20Contoso", ["4b"]],
    ["a page behind the last", "page=2", []],
  ] as const)("takes %s", async ([, query, expected]) => {
    await keep(MESSAGES);
    const { rows } = await openApi().read<MessagesAnswer>(`/api/v1/messages?${query}`);
    expect(rows.map(({ queueId }) => queueId)).toEqual(expected);
  });

  test.for([
    "tls=none,TLSv9",
    "tls=",
    "direction=sideways",
    "path=Contoso",
    "certainty=sure",
    "kind=everything",
    "outcome=bounced",
    "because=tls",
    "page=0",
    "page=1e9",
    "order=random",
    "since=2026-11-19T08:00:00.000Z",
    "since=2026-11-19T08:00:00.000Z&until=2026-11-19T08:00:00.000Z",
    "since=1926-11-19T08:00:00.000Z&until=2026-11-19T08:00:00.000Z",
    "since=yesterday&until=today",
    `search=${"x".repeat(257)}`,
    "tsl=none",
  ])("refuses %s, instead of counting something else", async (query) => {
    const answer = await openApi().api.request(`/api/v1/messages?${query}`);
    expect([answer.status, await answer.json()]).toMatchObject([400, { error: { code: "INVALID_ARGUMENT" } }]);
  });
});

describe("the list as CSV", () => {
  test("has every row that the filter means, oldest first, with the keys of an export", async () => {
    await keep(MESSAGES);
    const answer = await openApi().api.request("/api/v1/messages.csv?direction=flow");
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="postseal-deliveries-2026-11-13-to-2026-11-19.csv"');
    const lines = (await answer.text()).split("\r\n");
    expect(lines[0]).toMatch(/^observedAt,source,host,reader,direction,queueId,messageId,peerHost,/);
    expect(lines.slice(1).map((line) => line.split(",").slice(0, 6))).toEqual([
      ["2026-11-19T08:00:00.000Z", "/var/log/mail.log", "", "postfix", "inbound", "4a"],
      ["2026-11-19T08:00:00.001Z", "/var/log/mail.log", "", "postfix", "outbound", "4b"],
      [""],
    ]);
  });

  test("of attempts has what became of them, disarmed", async () => {
    await keep([], [delivery({ observed_at: EIGHT, outcome: "rejected", reason: '=HYPERLINK("http://evil.example")' })]);
    const answer = await openApi().api.request("/api/v1/messages.csv?kind=attempts");
    expect(await answer.text()).toMatch(/,outcome,reason\r\n.*,rejected,"'=HYPERLINK\(""http:\/\/evil\.example""\)"\r\n$/);
  });

  test("that is given up in the middle leaves the store to others", async () => {
    await keep(Array.from({ length: 5000 }, (_, nth) => delivery({ observed_at: EIGHT + nth, evidence_decided: nth })));
    const { api, read } = openApi();
    const reader = (await api.request("/api/v1/messages.csv")).body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect((await read<MessagesAnswer>("/api/v1/messages")).messages).toBe(5000);
    await keep([delivery({ observed_at: EIGHT, source: "/var/log/other.log" })]);
  });
});

describe("one message", () => {
  test("is its facts, the lines that prove it, its journey, and whether its connector demands TLS", async () => {
    await keep(MESSAGES);
    const { read, asked } = openApi();
    const { message, lines, journey, forcesTls } = await read<MessageAnswer>("/api/v1/messages/d-0w31hrargz798-28");
    expect(message).toMatchObject({ queueId: "4b", connector: "To Contoso", kind: "deliveries", outcome: null });
    expect(lines).toEqual([
      { position: 40, proves: ["decided"], decides: true, text: "status=sent", wordsFrom: 0, marks: [{ from: 0, to: 11 }] },
    ]);
    expect(journey).toMatchObject({ steps: [{ queueId: "4b" }], isCut: false });
    expect(forcesTls).toBe(true);
    expect(asked).toMatchObject([{ source: "/var/log/mail.log", evidence: { decided: 80 } }]);
  });

  test.for(["d-0w31hrargz798-29", "d-0000000000000-28", "4b", "d-0w31hrargz798-28%0A", "%27%20OR%201=1", "..%2F..%2Fetc%2Fpasswd"])(
    "is not found under %s",
    async (id) => {
      await keep(MESSAGES);
      const { api, faults } = openApi();
      const answer = await api.request(`/api/v1/messages/${id}`);
      expect([answer.status, await answer.json()]).toMatchObject([404, { error: { code: "NOT_FOUND" } }]);
      expect(faults).toEqual([]);
    },
  );
});
