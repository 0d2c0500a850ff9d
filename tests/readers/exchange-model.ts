import {
  RECEIVE_HEADER,
  receiveRows,
  SEND_HEADER,
  type SessionOfRows,
  sendRows,
  TRACKING_HEADER,
  trackingRow,
} from "../../src/readers/exchange/read-log.testing.ts";
import { type Random, seededRandom } from "../lab/random.ts";

/** What a server wrote in an hour, and what happened there. */
export interface ExchangeHour {
  readonly receive: readonly string[];
  readonly send: readonly string[];
  readonly tracking: readonly string[];
  /** Each delivery as `readExchange` tells it, in alphabetical order. */
  readonly truth: readonly string[];
}

interface Hour {
  readonly random: Random;
  readonly receive: string[];
  readonly send: string[];
  readonly tracking: string[];
  readonly truth: string[];
  sessions: number;
  records: number;
}

/** The words of Windows for a version, and what it is. */
type Version = readonly [name: string, tls: string];
const VERSIONS: readonly [Version, ...Version[]] = [
  ["SP_PROT_TLS1_0", "TLSv1.0"],
  ["SP_PROT_TLS1_1", "TLSv1.1"],
  ["SP_PROT_TLS1_2", "TLSv1.2"],
  ["SP_PROT_TLS1_2", "TLSv1.2"],
  ["SP_PROT_TLS1_3", "TLSv1.3"],
];
const HOUR_STARTS_AT = Date.UTC(2026, 10, 22, 1);

/** An hour of an Exchange that never was: it says what a real one would, and tells what it did. */
export function simulateExchange(seed: number, sessions: number): ExchangeHour {
  const hour: Hour = { random: seededRandom(seed), receive: [], send: [], tracking: [], truth: [], sessions: 0, records: 7000 };
  for (let count = 0; count < sessions; count++) hour.random.pick(SESSIONS)(hour);
  return {
    receive: [...RECEIVE_HEADER, ...byTime(hour.receive)],
    send: [...SEND_HEADER, ...byTime(hour.send)],
    tracking: [...TRACKING_HEADER, ...byTime(hour.tracking)],
    truth: hour.truth.toSorted(),
  };
}

const SESSIONS = [
  simulateReceiving,
  simulateReceiving,
  simulateSubmission,
  simulateSending,
  simulateSending,
  simulateUnlogged,
  simulateInternal,
] as const;

function simulateReceiving(hour: Hour): void {
  const { random } = hour;
  const address = `203.0.113.${1 + random.below(250)}`;
  const { words, tls } = startTls(hour, "SERVER", "<", ">");
  const messages = Array.from({ length: 1 + random.below(3) }, () => receiveMessage(hour, `inbound %id ${address}: ${tls}`));
  const rows = [
    "+",
    ">220 EX01.example.com Microsoft ESMTP MAIL Service ready",
    ...words,
    ...messages.flat(),
    "<QUIT",
    ">221 2.0.0 closing",
    "-Local",
  ];
  hour.receive.push(...receiveRows(rows, { ...nextSession(hour), remote: `${address}:${40_000 + random.below(9000)}` }));
}

/** Front End's session has the TLS and the login; the messages are in the Hub service's session that it passes them on to. */
function simulateSubmission(hour: Hour): void {
  const { words, tls } = startTls(hour, "SERVER", "<", ">");
  const user = nextSession(hour);
  const hub = nextSession(hour);
  const login = ["<AUTH LOGIN", ">334 <authentication response>", "*EXAMPLE\\ann|authenticated", ">235 2.7.0 Authentication successful"];
  const ends = { remote: "192.0.2.77:50000", local: "192.0.2.10:587", connector: "EX01\\Client Frontend EX01" };
  hour.receive.push(...receiveRows(["+", ...words, ...login, "-Remote"], { ...user, ...ends }));
  const message = receiveMessage(hour, `submission %id 192.0.2.77: ${tls}`);
  const trusted = ["<X-EXPS EXCHANGEAUTH", ">235 <authentication response>"];
  const relay = [`<XPROXY SID=${user.id} IP=192.0.2.77 PORT=50000 DOMAIN=desk CAPABILITIES=0`, ">250 XProxy accepted"];
  const hubEnds = { remote: "192.0.2.10:41500", local: "192.0.2.10:465", connector: "EX01\\Client Proxy EX01" };
  hour.receive.push(...receiveRows(["+", ...trusted, ...relay, ...message, "-Local"], { ...hub, ...hubEnds }));
}

/** Between the services of the server: said in both logs, and no mail flow. */
function simulateInternal(hour: Hour): void {
  const truth = [...hour.truth];
  const message = receiveMessage(hour, "%id");
  hour.truth.splice(0, hour.truth.length, ...truth);
  const words = ["+", "<EHLO EX01.example.com", ">250  EX01.example.com Hello"];
  const ends = { local: "192.0.2.10:2525", remote: "192.0.2.10:50000", connector: "EX01\\Default EX01" };
  hour.receive.push(...receiveRows([...words, ...message, "-Local"], { ...nextSession(hour), ...ends }));
}

function receiveMessage(hour: Hour, sentence: string): readonly string[] {
  const { random } = hour;
  const record = String(hour.records++);
  const names = Array.from({ length: 1 + random.below(3) }, (_, index) => `user${index}@example.com`);
  const refused = random.oneIn(4) ? ["<RCPT TO:<nobody@example.com>", ">550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found"] : [];
  hour.truth.push(`${sentence.replace("%id", record)}, ${names.length} to example.com`);
  return [
    `<MAIL FROM:<s${random.below(9)}@example.org> SIZE=5000`,
    ">250 2.1.0 Sender OK",
    ...names.flatMap((name) => [`<RCPT TO:<${name}>`, ">250 2.1.5 Recipient OK"]),
    ...refused,
    "<BDAT 5000 LAST",
    `>250 2.6.0 <${record}@example.org> [InternalId=${record}, Hostname=EX01.example.com] 6000 bytes in 0.1, 58,593 KB/sec Queued mail for delivery`,
  ];
}

function simulateSending(hour: Hour): void {
  const { random } = hour;
  const { words, tls } = startTls(hour, "CLIENT", ">", "<");
  const session = nextSession(hour);
  const record = String(hour.records++);
  // One address is not connected to twice within seconds: what Front End does then cannot be told apart.
  const address = `198.51.100.${1 + (Number(record) % 250)}`;
  const recipient = `r${record}@example.net`;
  const named = `*|sending message with RecordId ${record} and InternetMessageId <${record}@example.com>`;
  const message = [
    named,
    ">MAIL FROM:<alice@example.com>",
    "<250 2.1.0 Ok",
    `>RCPT TO:<${recipient}>`,
    "<250 2.1.5 Ok",
    ">DATA",
    "<354 go on",
    "<250 ok",
  ];
  const isPassedOn = random.oneIn(3);
  const rows = isPassedOn ? passOn(hour, { words, address, at: session.at }, message) : ["+", ...words, ...message, ">QUIT", "-Remote"];
  hour.send.push(...sendRows(rows, { ...session, remote: isPassedOn ? "192.0.2.10:717" : `${address}:25` }));
  hour.tracking.push(trackSent({ record, recipient, address, id: session.id, at: session.at, seconds: rows.length }));
  // That it was that session of Front End's is a conclusion.
  hour.truth.push(`outbound ${record} ${address}: ${isPassedOn ? tls.replace("observed", "inferred") : tls}, 1 to example.net`);
}

/** Front End connects and negotiates; from then on it passes on what the Hub service says, and logs no more of it. */
function passOn(
  hour: Hour,
  { words, address, at }: { readonly words: readonly string[]; readonly address: string; readonly at: string },
  message: readonly string[],
): readonly string[] {
  const outside = ["+", ...words, "*|Proxy session successfully set up for outbound proxy. Inbound session will now be blindly proxied"];
  const ends = { connector: "Outbound proxy virtual send connector", remote: `${address}:25` };
  const startsAt = new Date(Date.parse(at) - (outside.length - 3) * 1000).toISOString();
  hour.send.push(...sendRows([...outside, "-Local"], { id: nextSession(hour).id, at: startsAt, ...ends }));
  const targets = [`<250-XPROXYTOTARGETIPADDRESS ${address}`, "<250-XPROXYTOTARGETHOSTNAME mx.example.net", "<250 PIPELINING"];
  return ["+", `>XPROXYTO DESTINATIONS=mx.example.net LAST=True`, ...targets, ...message, ">QUIT", "-Local"];
}

/** Over a send connector that logs no protocol, as all do until they are told to. */
function simulateUnlogged(hour: Hour): void {
  const session = nextSession(hour);
  const record = String(hour.records++);
  const address = "198.51.100.99";
  hour.tracking.push(
    trackSent({
      record,
      recipient: `r${record}@example.net`,
      address,
      id: session.id,
      at: session.at,
      seconds: 3,
      connector: "Newsletters",
    }),
  );
  hour.truth.push(`outbound ${record} ${address}: unknown unknown, 1 to example.net`);
}

interface TrackedMessage {
  readonly record: string;
  readonly recipient: string;
  readonly address: string;
  readonly id: string;
  readonly at: string;
  /** From the session's beginning to the message's end. */
  readonly seconds: number;
  readonly connector?: string;
}

function trackSent({ record, recipient, address, id, at, seconds, connector = "To the internet" }: TrackedMessage): string {
  return trackingRow({
    "date-time": new Date(Date.parse(at) + seconds * 1000).toISOString(),
    "source-context": `${id};${at};0`,
    "internal-message-id": record,
    "message-id": `<${record}@example.com>`,
    "recipient-address": recipient,
    "server-ip": address,
    "connector-id": connector,
  });
}

function startTls(
  { random }: Hour,
  side: "SERVER" | "CLIENT",
  client: "<" | ">",
  server: "<" | ">",
): { words: readonly string[]; tls: string } {
  const hello = [`${client}EHLO mx.example.org`, `${server}250  mx.example.org Hello`];
  if (random.oneIn(3)) return { words: hello, tls: "none inferred" };
  const [name, tls] = random.pick(VERSIONS);
  const negotiated = `*|TLS protocol ${name}_${side} negotiation succeeded using bulk encryption algorithm CALG_AES_256 with strength 256 bits, MAC hash algorithm CALG_SHA_384 with strength 0 bits and key exchange algorithm CALG_ECDH_EPHEM with strength 384 bits`;
  return { words: [...hello, `${client}STARTTLS`, `${server}220 2.0.0 ready`, negotiated, ...hello], tls: `${tls} observed` };
}

function nextSession(hour: Hour): Required<Pick<SessionOfRows, "id" | "at">> {
  const number = hour.sessions++;
  const at = HOUR_STARTS_AT + number * 7000 + hour.random.below(6000);
  return {
    id: (0x08de1234n * 0x1_0000_0000n + BigInt(number)).toString(16).toUpperCase().padStart(16, "0"),
    at: new Date(at).toISOString(),
  };
}

/** Sessions at the same time are written between each other; rows of one keep their order. */
function byTime(rows: readonly string[]): readonly string[] {
  const timeOf = (row: string): string => row.slice(0, 24);
  return rows.toSorted((left, right) => (timeOf(left) < timeOf(right) ? -1 : timeOf(left) > timeOf(right) ? 1 : 0));
}
