import type { LoggedAttempt, LoggedTransaction } from "../../model/delivery.ts";
import type { LineUse } from "../reader.ts";
import { openExchangeReader } from "./exchange-reader.ts";

/** What logs gave, each fact as one sentence. */
export interface ExchangeReading {
  /** `inbound 7001 203.0.113.5: TLSv1.2 observed, 1 to example.com`, what waits for later lines at the end. */
  readonly deliveries: readonly string[];
  /** `rejected inbound 203.0.113.5: 550 5.1.10 ... (TLSv1.2)` */
  readonly attempts: readonly string[];
  readonly uses: readonly LineUse[];
  readonly full: readonly LoggedTransaction[];
  /** How many of the deliveries still wait. */
  readonly open: number;
  readonly evicted: number;
}

const FILE_ROOM_BYTES = 2 ** 34;
const COLUMNS = "date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context";
const TRACKING_COLUMNS =
  "date-time,client-ip,client-hostname,server-ip,server-hostname,source-context,connector-id,source,event-id,internal-message-id,message-id,network-message-id,recipient-address,recipient-status,total-bytes,recipient-count,related-recipient-address,reference,message-subject,sender-address,return-path,message-info,directionality";

export const RECEIVE_HEADER = headerOf("SMTP Receive Protocol Log", COLUMNS);
export const SEND_HEADER = headerOf("SMTP Send Protocol Log", COLUMNS);
export const TRACKING_HEADER = headerOf("Message Tracking Log", TRACKING_COLUMNS);

/** Reads files one after the other, each line at its place in the list of its file. */
export function readExchange(...files: readonly (readonly string[])[]): ExchangeReading {
  const full: LoggedTransaction[] = [];
  const attempts: LoggedAttempt[] = [];
  const reader = openExchangeReader(
    { isOwnAddress: (address) => address === "127.0.0.1", timeZone: "Europe/Amsterdam", year: 2026 },
    { delivery: (delivery) => full.push(delivery), attempt: (attempt) => attempts.push(attempt) },
  );
  const uses = files.flatMap((lines, file) =>
    lines.map((line, place) => {
      const bytes = Buffer.from(line);
      return reader.readLine(bytes, 0, bytes.length, file * FILE_ROOM_BYTES + place);
    }),
  );
  const open = reader.openDeliveries();
  full.push(...open);
  return {
    deliveries: full.map(describeDelivery),
    attempts: attempts.map(describeAttempt),
    uses,
    full,
    open: open.length,
    evicted: reader.evicted(),
  };
}

/** What all rows of a session share. */
export interface SessionOfRows {
  readonly id?: string;
  readonly connector?: string;
  readonly local?: string;
  readonly remote?: string;
  /** Time of the first row; each takes a second. */
  readonly at?: string;
}

/** Rows of a receive session: `<EHLO x` is the event and the data, `*data|context` has both columns, `-Local` the context. */
export function receiveRows(rows: readonly string[], session: SessionOfRows = {}): readonly string[] {
  const shared = { connector: "EX01\\Default Frontend EX01", local: "192.0.2.10:25", remote: "203.0.113.5:51000", ...session };
  return protocolRows(rows, shared);
}

/** Rows of a send session. */
export function sendRows(rows: readonly string[], session: SessionOfRows = {}): readonly string[] {
  return protocolRows(rows, { connector: "To the internet", local: "192.0.2.10:40000", remote: "198.51.100.2:25", ...session });
}

function protocolRows(
  rows: readonly string[],
  { id = "08DE12345678ABCD", connector = "", local = "", remote = "", at = "2026-11-22T01:00:00.000Z" }: SessionOfRows,
): readonly string[] {
  return rows.map((row, index) => {
    const event = row.slice(0, 1);
    const rest = row.slice(1);
    const [data = "", context = ""] = event === "*" ? rest.split("|") : event === "-" ? ["", rest] : [rest];
    const time = new Date(Date.parse(at) + index * 1000).toISOString();
    return [time, connector, id, String(index), local, remote, event, data, context].map(quote).join(",");
  });
}

/** A row of the message tracking log, by its columns. */
export function trackingRow(values: Readonly<Record<string, string>>): string {
  const shared: Readonly<Record<string, string>> = {
    "date-time": "2026-11-22T01:00:30.000Z",
    "client-hostname": "EX01",
    "server-ip": "198.51.100.2",
    "server-hostname": "MX.example.net",
    "source-context": "08DE12345678ABCD;2026-11-22T01:00:00.000Z;0",
    "connector-id": "To the internet",
    source: "SMTP",
    "event-id": "SENDEXTERNAL",
    "internal-message-id": "7001",
    "message-id": "<1@example.com>",
    "recipient-address": "bob@example.net",
    "total-bytes": "4321",
    "sender-address": "alice@example.com",
    directionality: "Originating",
  };
  return TRACKING_COLUMNS.split(",")
    .map((name) => quote(values[name] ?? shared[name] ?? ""))
    .join(",");
}

function headerOf(log: string, columns: string): readonly string[] {
  return [
    "\uFEFF#Software: Microsoft Exchange Server",
    "#Version: 15.0.0.0",
    `#Log-type: ${log}`,
    "#Date: 2026-11-22T01:00:00.000Z",
    `#Fields: ${columns}`,
  ];
}

function quote(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function describeDelivery(fact: LoggedTransaction): string {
  const recipients = fact.recipients === null ? "" : `, ${fact.recipients} to ${fact.recipientDomains?.join(" ") ?? "nobody"}`;
  return `${fact.direction} ${fact.queueId} ${fact.peerAddress}: ${fact.tls} ${fact.certainty}${recipients}`;
}

function describeAttempt(fact: LoggedAttempt): string {
  return `${fact.outcome} ${fact.direction} ${fact.peerAddress}: ${fact.reason} (${fact.tls})`;
}
