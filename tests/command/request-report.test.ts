import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ReportAnswer, ReportsAnswer } from "../../src/api/contract/reports.ts";
import { findFreePort } from "../lab/free-port.ts";
import { openSink, type Sink, type SunkMessage } from "../lab/sink.ts";
import { SMALL_CONFIG, SMALL_LOG } from "./small-log.ts";
import { type Started, startPostseal } from "./start-postseal.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const LONGEST_WAIT_MS = 20_000;
const REQUEST = {
  name: "Contoso alone",
  view: "show=inbound%3AContoso&group=period&columns=connector%2Ctls10%2Cvolume",
  window: { kind: "days", from: "2026-11-13", to: "2026-11-19" },
  schedule: { kind: "once" },
  recipients: ["ann@example.com"],
  language: "en",
};

const directory = temporaryDirectory();
let place: string;
let port: number;
let messages: SunkMessage[];
let sink: Sink | undefined;
beforeEach(async () => {
  place = mkdtempSync(join(directory, "run-"));
  port = await findFreePort("127.0.0.1");
  messages = [];
  writeFileSync(join(place, "mail.log"), SMALL_LOG);
});
afterEach(() => sink?.close());

async function openRelay(): Promise<void> {
  const options = {
    name: "relay",
    address: "127.0.0.1",
    port,
    protocol: "smtp",
    offers: ["absent"],
    keyPair: { cert: "", key: "" },
  } as const;
  sink = await openSink({ ...options, onMessage: (message) => messages.push(message) }, "", { truth: [], headers: [] });
}

function writeConfig(mail: string): void {
  writeFileSync(join(place, "postseal.yaml"), `${SMALL_CONFIG}organization: Example BV\n${mail}`);
}

function mailSection(): string {
  return `mail: { host: 127.0.0.1, port: ${port}, tls: none, from: postseal@example.com, pageUrl: "https://postseal.example.com" }\n`;
}

async function start(): Promise<{ readonly server: Started; readonly url: string }> {
  const server = startPostseal(["serve", "--config", "postseal.yaml", "--listen", "127.0.0.1:0", "--year", "2026", "mail.log"], place);
  const [, url = ""] = await server.waitFor(/Postseal is on (http:\/\/127\.0\.0\.1:\d+)/);
  await server.waitFor(/Sources\n/);
  return { server, url };
}

async function request(url: string, path: string, body?: object): Promise<Response> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  return fetch(`${url}/api/v1/reports${path}`, { method: "POST", ...sent });
}

async function reportsAt(url: string): Promise<readonly ReportAnswer[]> {
  const answer: ReportsAnswer = JSON.parse(await (await fetch(`${url}/api/v1/reports`)).text());
  return answer.reports;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + LONGEST_WAIT_MS;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error("it did not come about in time");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test("a report is requested, arrives as it was displayed, and is not sent again by a restart; mail is set up while the server runs", async () => {
  writeConfig("");
  await openRelay();
  const { server, url } = await start();
  expect((await request(url, "", REQUEST)).status).toBe(409);
  writeConfig(mailSection());
  await until(async () => (await request(url, "", REQUEST)).status === 200);
  await until(async () => (await reportsAt(url))[0]?.sentAt !== null);
  const [message] = messages;
  expect(message).toMatchObject({ sender: "postseal@example.com", recipients: ["ann@example.com"] });
  const mail = await PostalMime.parse(message?.content ?? "");
  expect(mail.subject).toBe("Contoso alone: 13 – 19 Nov 2026");
  expect(mail.text).toContain("In the days 13 – 19 Nov 2026, 1 message was received, of which 100.0% was");
  expect(mail.text).toContain("Connector  TLS 1.0 %  Volume\nContoso        100.0       1\nTotal          100.0       1\n");
  expect(mail.text).toContain(
    "Inbound Partner connector seeing significant TLS1.0 mail flow\nContoso: 1 of 1 messages (100.0%) used TLS 1.0.",
  );
  expect(mail.html).toContain("https://postseal.example.com/connectors?from=2026-11-13&amp;to=2026-11-19&amp;show=inbound%3AContoso");
  expect(mail.attachments.map(({ filename }) => filename)).toEqual(["postseal-connector-report-2026-11-13-2026-11-19.csv"]);
  expect(new TextDecoder().decode(mail.attachments[0]?.content as ArrayBuffer)).toBe("Connector,TLS 1.0 %,Volume\r\nContoso,100,1\r\n");
  server.child.kill("SIGTERM");
  expect(await server.ended).toBe(0);
  const again = await start();
  const [report] = await reportsAt(again.url);
  expect(report).toMatchObject({ name: "Contoso alone", run: null, problem: null });
  expect((await request(again.url, `/${report?.id}/send`)).status).toBe(200);
  await until(() => messages.length === 2);
  await until(async () => (await reportsAt(again.url))[0]?.run === null);
  expect(messages).toHaveLength(2);
});

test("a server that is killed while the relay keeps it waiting sends the report after its start, once", async () => {
  writeConfig(mailSection());
  const silent = createServer(); // takes the connection, and says nothing
  silent.listen(port, "127.0.0.1");
  await once(silent, "listening");
  const connected = once(silent, "connection");
  const { server, url } = await start();
  const requested: ReportAnswer = JSON.parse(await (await request(url, "", REQUEST)).text());
  const [socket] = await connected;
  expect((await reportsAt(url))[0]?.run).toMatchObject({ isBegun: true, failures: 0 });
  server.child.kill("SIGKILL");
  await server.ended;
  socket.destroy();
  silent.close();
  await openRelay();
  const again = await start();
  await until(async () => (await reportsAt(again.url))[0]?.sentAt !== null);
  const mails = await Promise.all(messages.map(({ content }) => PostalMime.parse(content)));
  expect(mails.map(({ messageId }) => messageId)).toEqual([`<${requested.id}.${requested.run?.dueAt}@example.com>`]);
  again.server.child.kill("SIGTERM");
  expect(await again.server.ended).toBe(0);
});

test("a relay that is not there is told, and does not keep the server from ending", async () => {
  writeConfig(mailSection());
  const { server, url } = await start();
  await request(url, "", { ...REQUEST, schedule: { kind: "daily", time: "00:00" }, window: { kind: "last", days: 7 } });
  const [report] = await reportsAt(url);
  expect(report?.run).toBeNull();
  await request(url, `/${report?.id}/send`);
  await until(async () => (await reportsAt(url))[0]?.problem !== null);
  expect((await reportsAt(url))[0]).toMatchObject({
    run: { isBegun: false, failures: 1 },
    problem: {
      code: "MAIL_RELAY_UNREACHABLE",
      hint: "Check `mail.host`, `mail.port` and `mail.tls`, and whether a firewall is in between.",
    },
  });
  server.child.kill("SIGTERM");
  expect(await server.ended).toBe(0);
  expect(server.stderr()).toBe("");
});
