import type { LoggedAttempt, LoggedTransaction } from "../../model/delivery.ts";
import type { LineUse } from "../reader.ts";
import { openSendmailReader } from "./sendmail-reader.ts";

/** What a log gave, each fact as one sentence. */
export interface SendmailReading {
  /** `inbound Q1 192.0.2.9: TLSv1.3 observed, 2 recipients`, what waits for later lines at the end. */
  readonly deliveries: readonly string[];
  /** `tls-failed inbound 192.0.2.9: no shared cipher (unknown)` */
  readonly attempts: readonly string[];
  readonly uses: readonly LineUse[];
  readonly full: readonly LoggedTransaction[];
}

/** Reads lines `PID TEXT` of a server in UTC, all of one second unless they begin with a time; a position is a place in the list. */
export function readSendmail(lines: readonly string[]): SendmailReading {
  const full: LoggedTransaction[] = [];
  const attempts: LoggedAttempt[] = [];
  const reader = openSendmailReader(
    { isOwnAddress: (address) => address === "127.0.0.1", timeZone: "UTC", year: 2026 },
    { delivery: (delivery) => full.push(delivery), attempt: (attempt) => attempts.push(attempt) },
  );
  const uses = lines.map((line, position) => {
    const [, time = "12:00:00", pid = "", text = ""] = /^(?:(\d\d:\d\d:\d\d) )?(\d+|-) (.*)$/s.exec(line) ?? [];
    const bytes = Buffer.from(`Nov 22 ${time} mx sm-mta${pid === "-" ? "" : `[${pid}]`}: ${text}`);
    return reader.readLine(bytes, 0, bytes.length, position);
  });
  full.push(...reader.openDeliveries());
  return { deliveries: full.map(describeDelivery), attempts: attempts.map(describeAttempt), uses, full };
}

function describeDelivery(fact: LoggedTransaction): string {
  const domains = fact.recipientDomains === null ? "" : ` at ${fact.recipientDomains.join(" ")}`;
  return `${fact.direction} ${fact.queueId} ${fact.peerAddress}: ${fact.tls} ${fact.certainty}, ${fact.recipients}${domains}`;
}

function describeAttempt(fact: LoggedAttempt): string {
  return `${fact.outcome} ${fact.direction} ${fact.peerAddress}: ${fact.reason} (${fact.tls})`;
}
