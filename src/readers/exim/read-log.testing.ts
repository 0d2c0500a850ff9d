import type { LoggedAttempt, LoggedTransaction } from "../../model/delivery.ts";
import type { LineUse } from "../reader.ts";
import { openEximReader } from "./exim-reader.ts";

/** What a log gave, each fact as one sentence. */
export interface EximReading {
  /** `inbound 1xUwLF-00000S-1t 192.0.2.9: TLSv1.3 observed, 2 to example.net`, what waits for later lines at the end. */
  readonly deliveries: readonly string[];
  /** `tls-failed inbound 192.0.2.9: no shared cipher (unknown)` */
  readonly attempts: readonly string[];
  readonly uses: readonly LineUse[];
  readonly full: readonly LoggedTransaction[];
  readonly evicted: number;
}

/** Reads lines of a server in UTC; a line without a time gets one, its position is its place in the list. */
export function readExim(lines: readonly string[]): EximReading {
  const full: LoggedTransaction[] = [];
  const attempts: LoggedAttempt[] = [];
  const reader = openEximReader(
    { isOwnAddress: (address) => address === "127.0.0.1", timeZone: "UTC", year: 2026 },
    { delivery: (delivery) => full.push(delivery), attempt: (attempt) => attempts.push(attempt) },
  );
  const uses = lines.map((line, position) => {
    const bytes = Buffer.from(/^\d{4}-/.test(line) ? line : `2026-11-22 01:26:05 ${line}`);
    return reader.readLine(bytes, 0, bytes.length, position);
  });
  full.push(...reader.openDeliveries());
  return { deliveries: full.map(describeDelivery), attempts: attempts.map(describeAttempt), uses, full, evicted: reader.evicted() };
}

function describeDelivery(fact: LoggedTransaction): string {
  const recipients = fact.recipients === null ? "" : `, ${fact.recipients} to ${fact.recipientDomains?.join(" ") ?? "nobody"}`;
  return `${fact.direction} ${fact.queueId} ${fact.peerAddress}: ${fact.tls} ${fact.certainty}${recipients}`;
}

function describeAttempt(fact: LoggedAttempt): string {
  return `${fact.outcome} ${fact.direction} ${fact.peerAddress}: ${fact.reason} (${fact.tls})`;
}
