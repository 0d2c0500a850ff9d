import { beforeEach, describe, expect, test } from "vitest";
import type { Config, MailConfig } from "../config/config.ts";
import { createDefaultConfig } from "../config/default-config.ts";
import { OperatorError } from "../model/operator-error.ts";
import type { ReportWish } from "../model/report/requested-report.ts";
import { askRequestedReports } from "../questions/requested-reports.ts";
import { commitOf, delivery } from "../store/duckdb/facts.testing.ts";
import { storeForEachTest } from "../store/duckdb/store-for-each-test.testing.ts";
import { openReportDesk } from "./open-report-desk.ts";
import type { OutgoingMail } from "./outgoing-mail.ts";

const MAIL: MailConfig = {
  host: "relay.example.com",
  port: 587,
  tls: "starttls",
  verifyCertificate: true,
  caFile: null,
  user: null,
  password: null,
  passwordFile: null,
  from: "postseal@example.com",
  recipientDomains: ["*.partner.example"],
  pageUrl: null,
};
const WISH: ReportWish = {
  name: "TLS of the day",
  view: "group=period",
  window: { kind: "last", days: 7 },
  schedule: { kind: "daily", time: "07:00" },
  recipients: ["ann@example.com"],
  language: "en",
  isPaused: false,
};
const ONCE: ReportWish = { ...WISH, name: "Once", schedule: { kind: "once" } };
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A quarter of an hour before it is due, in summer time; the next night summer time ends. */
const START = Date.parse("2026-10-23T04:45:00Z");

const store = storeForEachTest();
let now: number;
let config: Config;
let sent: OutgoingMail[];
let answers: (() => Promise<readonly string[]>)[];
let faults: unknown[];

beforeEach(() => {
  now = START;
  config = { ...createDefaultConfig(), timezone: "Europe/Amsterdam", mail: MAIL };
  sent = [];
  answers = [];
  faults = [];
});

/** What a server has after a start. */
async function start() {
  const desk = await openReportDesk({
    store: store(),
    config: new Proxy({} as Config, { get: (_, name) => config[name as keyof Config] }),
    now: () => now,
    announce: () => {},
    onFault: (fault) => faults.push(fault),
    async send(mail) {
      const refused = await answers.shift()?.();
      sent.push(mail);
      return { refused: refused ?? [] };
    },
  });
  return { ...desk, tick: () => desk.sendDue(new AbortController().signal), first: () => desk.list()[0] };
}

function refuse(message: string): () => Promise<never> {
  return async () => {
    throw new OperatorError("MAIL_RELAY_UNREACHABLE", message);
  };
}

const subjects = () => sent.map(({ subject }) => subject);

describe("a scheduled report is sent", () => {
  test("when it is due, not before, and once", async () => {
    const desk = await start();
    await desk.add(WISH);
    await desk.tick();
    expect(sent).toEqual([]);
    now += 15 * MINUTE;
    await desk.tick();
    await desk.tick();
    expect(subjects()).toEqual(["TLS of the day: 16 – 22 Oct 2026"]);
    expect(sent[0]).toMatchObject({ recipients: ["ann@example.com"], at: START + 15 * MINUTE });
    expect(desk.first()).toMatchObject({
      run: null,
      sentAt: START + 15 * MINUTE,
      nextDueAt: Date.parse("2026-10-24T05:00:00Z"),
      problem: null,
    });
  });

  test("once for each day, over restarts and the end of summer time, with a Message-ID of its own", async () => {
    await (await start()).add(WISH);
    const seen: string[] = [];
    for (let quarters = 0; quarters < 4 * 24 * 4; quarters++) {
      await (await start()).tick();
      if (sent.length > seen.length) seen.push(new Date(now).toISOString().slice(0, 16));
      now += 15 * MINUTE;
    }
    expect(seen).toEqual(["2026-10-23T05:00", "2026-10-24T05:00", "2026-10-25T06:00", "2026-10-26T06:00"]);
    expect(sent).toHaveLength(4);
    expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(4);
  });

  test("one time for all that were due while the server was off, about the days of the last", async () => {
    await (await start()).add(WISH);
    now = Date.parse("2026-11-23T12:00:00Z");
    const desk = await start();
    await desk.tick();
    await desk.tick();
    expect(subjects()).toEqual(["TLS of the day: 16 – 22 Nov 2026"]);
    expect(desk.first()?.nextDueAt).toBe(Date.parse("2026-11-24T06:00:00Z"));
  });

  test("not while it is paused, and what was due then is not made up for", async () => {
    const desk = await start();
    const { id } = await desk.add(WISH);
    await desk.change(id, { ...WISH, isPaused: true });
    now += 24 * HOUR;
    await desk.tick();
    expect(desk.first()?.nextDueAt).toBeNull();
    await desk.change(id, WISH);
    await desk.tick();
    expect(sent).toEqual([]);
    now += 15 * MINUTE;
    await desk.tick();
    expect(sent).toHaveLength(1);
  });

  test("beside its schedule when somebody wants it now", async () => {
    const desk = await start();
    const { id, nextDueAt } = await desk.add(WISH);
    await desk.sendNow(id);
    await desk.tick();
    expect(subjects()).toEqual(["TLS of the day: 16 – 22 Oct 2026"]);
    expect(desk.first()?.nextDueAt).toBe(nextDueAt);
  });
});

test("a report that is wanted once is sent at once, and stays in the list to be sent again", async () => {
  const desk = await start();
  const { id } = await desk.add({ ...ONCE, window: { kind: "days", from: "2026-10-01", to: "2026-10-05" } });
  await desk.tick();
  now += 24 * HOUR;
  await desk.tick();
  expect(subjects()).toEqual(["Once: 1 – 5 Oct 2026"]);
  await desk.sendNow(id);
  await desk.tick();
  expect(sent).toHaveLength(2);
  expect(sent[0]?.messageId).not.toBe(sent[1]?.messageId);
});

describe("what cannot be sent", () => {
  test("is tried again after a while that grows, with the same Message-ID, and its reason is told", async () => {
    const desk = await start();
    await desk.add(ONCE);
    const tried: number[] = [];
    for (let minute = 0; minute <= 55; minute++) {
      answers = [refuse("The relay is asleep.")];
      await desk.tick();
      if (answers.length === 0) tried.push(minute);
      now += MINUTE;
    }
    expect(tried).toEqual([0, 1, 6, 21, 51]);
    expect(desk.first()).toMatchObject({
      run: { failures: 5 },
      problem: { code: "MAIL_RELAY_UNREACHABLE", message: "The relay is asleep." },
    });
    answers = [];
    now += HOUR;
    await desk.tick();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.messageId).toBe(`${desk.first()?.id}.${START}@example.com`);
    expect(desk.first()).toMatchObject({ run: null, problem: null });
  });

  test("is given up a day after it was due, and says so", async () => {
    const desk = await start();
    await desk.add(ONCE);
    for (let hour = 0; hour < 26; hour++) {
      answers = [refuse("Nobody is there.")];
      await desk.tick();
      now += HOUR;
    }
    expect(desk.first()).toMatchObject({ run: null, sentAt: null, problem: { message: "Nobody is there." } });
    answers = [];
    await desk.tick();
    expect(sent).toEqual([]);
  });

  test("waits no longer once the configuration names another relay, or after a start", async () => {
    const desk = await start();
    await desk.add(ONCE);
    answers = [refuse("Nobody is there."), refuse("Nobody is there.")];
    await desk.tick();
    config = { ...config, mail: { ...MAIL, host: "other.example.com" } };
    await desk.tick();
    expect(answers).toEqual([]);
    expect(sent).toEqual([]);
    await (await start()).tick();
    expect(sent).toHaveLength(1);
  });

  test("waits for its relay's settings while they are missing", async () => {
    const desk = await start();
    await desk.add(ONCE);
    config = { ...config, mail: null };
    await desk.tick();
    expect(desk.first()?.problem?.code).toBe("MAIL_NOT_CONFIGURED");
    config = { ...config, mail: MAIL };
    await desk.tick();
    expect(sent).toHaveLength(1);
  });

  test("for a fault of our own tells nothing of it on the page, and the fault to the operator", async () => {
    const desk = await start();
    await desk.add(ONCE);
    answers = [() => Promise.reject(new TypeError("secret of /srv"))];
    await desk.tick();
    expect(desk.first()?.problem).toMatchObject({ code: "INTERNAL", message: "Postseal failed to send it: a fault of its own." });
    expect(String(faults[0])).toContain("secret");
  });
});

test("recipients that the relay refused are named, the others have got it", async () => {
  const desk = await start();
  await desk.add({ ...ONCE, recipients: ["ann@example.com", "gone@example.com"] });
  answers = [async () => ["gone@example.com"]];
  await desk.tick();
  expect(desk.first()).toMatchObject({ run: null, refused: ["gone@example.com"], sentAt: START });
});

test("what was begun when the server died is sent at the next start, as the same message", async () => {
  const desk = await start();
  await desk.add(ONCE);
  const ending = new AbortController();
  answers = [
    async () => {
      ending.abort();
      throw new OperatorError("MAIL_RELAY_UNREACHABLE", "cut off");
    },
  ];
  await desk.sendDue(ending.signal);
  expect((await askRequestedReports(store()))[0]?.run).toEqual({ dueAt: START, begunAt: START, failures: 0, retryAt: START });
  now += HOUR;
  await (await start()).tick();
  expect(sent.map(({ messageId }) => messageId)).toEqual([`${desk.first()?.id}.${START}@example.com`]);
});

test("that a mail was sent is not forgotten where the store does not take it", async () => {
  const desk = await start();
  await desk.add(ONCE);
  const { putReport } = store();
  answers = [
    async () => {
      store().putReport = async () => {
        throw new OperatorError("STORE_DISK_FULL", "full");
      };
      return [];
    },
  ];
  await desk.tick();
  await desk.tick();
  store().putReport = putReport;
  expect(sent).toHaveLength(1);
  expect(desk.first()).toMatchObject({ run: null, sentAt: START });
  expect(faults).toHaveLength(1);
});

test("a report that is deleted while it is under way is gone", async () => {
  const desk = await start();
  const { id } = await desk.add(ONCE);
  answers = [
    async () => {
      await desk.remove(id);
      return [];
    },
  ];
  await desk.tick();
  expect(desk.list()).toEqual([]);
  expect(await askRequestedReports(store())).toEqual([]);
  expect(faults).toEqual([]);
});

describe("refused are", () => {
  test.for([
    [["ann@elsewhere.example"], "MAIL_RECIPIENT_NOT_ALLOWED"],
    [["ann@partner.example"], "MAIL_RECIPIENT_NOT_ALLOWED"],
  ] as const)("recipients %j", async ([recipients, code]) => {
    const desk = await start();
    await expect(desk.add({ ...WISH, recipients })).rejects.toMatchObject({ code });
    expect(desk.list()).toEqual([]);
  });

  test("everything while no relay is configured, and more reports than are kept", async () => {
    const desk = await start();
    for (let count = 0; count < 50; count++) await desk.add({ ...WISH, isPaused: true });
    await expect(desk.add(WISH)).rejects.toMatchObject({ code: "INVALID_ARGUMENT", hint: "Delete one first." });
    config = { ...config, mail: null };
    await expect(desk.add(WISH)).rejects.toMatchObject({ code: "MAIL_NOT_CONFIGURED" });
    await expect(desk.remove("unknown")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

test("the mail has what the store holds of its days", async () => {
  const observedAt = Date.parse("2026-10-20T10:00:00Z");
  await store().commit(
    commitOf({
      deliveries: [delivery({ observed_at: observedAt, tls: "TLSv1.0" }), delivery({ observed_at: observedAt - 30 * 24 * HOUR })],
    }),
  );
  const desk = await start();
  await desk.add({ ...ONCE, recipients: ["ann@mx.partner.example"] });
  await desk.tick();
  expect(sent[0]?.text.replaceAll("\n", " ")).toContain(
    "In the days 16 – 22 Oct 2026, 1 message was received, of which 100.0% was protected in transit (by TLS).",
  );
  expect(sent[0]?.file.content.split("\r\n")).toHaveLength(3);
});
