import type { LoggedAttempt, LoggedTransaction } from "../../model/delivery.ts";
import type { LineUse, Reader } from "../reader.ts";
import { openPostfixReader } from "./postfix-reader.ts";

export const TLS13 =
  "TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits) key-exchange X25519 server-signature RSA-PSS (2048 bits) server-digest SHA256";
export const TLS12 = "TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits)";
export const TLS10 = "TLSv1 with cipher ECDHE-RSA-AES256-SHA (256/256 bits)";

/** Addresses of the logging server itself. */
const OWN_ADDRESSES: readonly string[] = ["127.0.0.1", "::1", "10.0.0.1"];

/** What a log gave, each fact as one sentence. */
export interface LogReading {
  /** `inbound 4F1A2B3C4D from 192.0.2.9: TLSv1.3 observed`, what waits for later lines at the end. */
  readonly deliveries: readonly string[];
  /** Those of `deliveries` that wait for later lines. */
  readonly waiting: readonly string[];
  /** `tls-failed inbound from 192.0.2.9: no shared cipher (unknown)`. */
  readonly attempts: readonly string[];
  readonly uses: readonly LineUse[];
  readonly evicted: number;
  /** The deliveries in full, those that wait at the end. */
  readonly full: readonly LoggedTransaction[];
  readonly fullAttempts: readonly LoggedAttempt[];
}

const LONG_BEFORE = "Nov 22 10:00:00 mail postfix/qmgr[71]: 00000000000: removed";

/**
 * Reads the lines of a log that began long before. A line without a timestamp gets one, and the host `mail`; its
 * position is its place in the list.
 */
export function readLog(lines: readonly string[]): LogReading {
  const { uses, ...reading } = readWholeLog([LONG_BEFORE, ...lines], -1);
  return { ...reading, uses: uses.slice(1) };
}

/** Reads a log from its very first line on. */
export function readWholeLog(lines: readonly string[], firstPosition = 0): LogReading {
  const full: LoggedTransaction[] = [];
  const fullAttempts: LoggedAttempt[] = [];
  const reader = openReader(
    (delivery) => full.push(delivery),
    (attempt) => fullAttempts.push(attempt),
  );
  const uses = lines.map((line, index) => feedLine(reader, line, firstPosition + index));
  const open = reader.openDeliveries();
  return {
    deliveries: [...full, ...open].map(describeDelivery),
    waiting: open.map(describeDelivery),
    attempts: fullAttempts.map(describeAttempt),
    uses,
    evicted: reader.evicted(),
    full: [...full, ...open],
    fullAttempts,
  };
}

/** A reader for a server in UTC whose log begins in 2026. */
export function openReader(
  onDelivery: (delivery: LoggedTransaction) => void,
  onAttempt: (attempt: LoggedAttempt) => void,
  snapshot?: unknown,
): Reader {
  const options = { isOwnAddress: (address: string) => OWN_ADDRESSES.includes(address), timeZone: "UTC", year: 2026 };
  return openPostfixReader(options, { delivery: onDelivery, attempt: onAttempt }, snapshot);
}

export function feedLine(reader: Reader, line: string, position: number): LineUse {
  const buffer = Buffer.from(/^\S+\/\w[\w-]*\[\d+\]: /.test(line) ? `Nov 22 12:00:00 mail ${line}` : line);
  return reader.readLine(buffer, 0, buffer.length, position);
}

/** The queue's own two lines about a message that was accepted. */
export function accepted(queueId: string, recipients = 1): readonly string[] {
  return [
    `postfix/cleanup[70]: ${queueId}: message-id=<${queueId.toLowerCase()}@client.example>`,
    `postfix/qmgr[71]: ${queueId}: from=<alice@client.example>, size=1000, nrcpt=${recipients} (queue active)`,
  ];
}

/** A delivery line of a client process to `mx.example.net[192.0.2.25]:25`, with what may be changed in it. */
export function sentLine(queueId: string, changes: { readonly to?: string; readonly relay?: string; readonly rest?: string } = {}): string {
  const { to = "bob@example.net", relay = "mx.example.net[192.0.2.25]:25", rest } = changes;
  const tail = rest ?? "delay=0.2, delays=0.01/0.01/0.1/0.08, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 9A8B7C6D5E)";
  return `postfix/smtp[80]: ${queueId}: to=<${to}>, relay=${relay}, ${tail}`;
}

/** Proves that clients log TLS at all, by another process. */
export const CLIENTS_LOG_TLS = `postfix/smtp[89]: Trusted TLS connection established to other.example[192.0.2.99]:25: ${TLS13}`;
/** Proves that servers log TLS at all, by another process. */
export const SERVERS_LOG_TLS = `postfix/smtpd[69]: Anonymous TLS connection established from other.example[192.0.2.98]: ${TLS13}`;
/** A line so much later that no more recipients of a transaction can come. */
export const A_MINUTE_LATER = "Nov 22 12:01:00 mail postfix/qmgr[71]: 00000000000: removed";

function describeDelivery(delivery: LoggedTransaction): string {
  const { direction, queueId, peerAddress, tls, certainty } = delivery;
  return `${direction} ${queueId} ${direction === "outbound" ? "to" : "from"} ${peerAddress}: ${describeTls(tls, certainty)}`;
}

function describeAttempt(attempt: LoggedAttempt): string {
  const { outcome, direction, peerAddress, reason, tls, certainty } = attempt;
  return `${outcome} ${direction} ${direction === "outbound" ? "to" : "from"} ${peerAddress}: ${reason} (${describeTls(tls, certainty)})`;
}

function describeTls(tls: string, certainty: string): string {
  return tls === "unknown" && certainty === "unknown" ? "unknown" : `${tls} ${certainty}`;
}
