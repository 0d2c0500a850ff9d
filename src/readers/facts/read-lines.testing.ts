import { readFileSync } from "node:fs";
import type { LoggedAttempt, LoggedTransaction } from "../../model/delivery.ts";
import type { LineUse, ReaderFormat } from "../reader.ts";

/** What a log gave, each fact as one sentence. */
export interface ReadLines {
  /** `outbound 192.0.2.2 mx.example.net: TLSv1.3 observed A-CIPHER, 2 to example.net`, what waits for later lines at the end. */
  readonly deliveries: readonly string[];
  /** `tls-failed inbound 192.0.2.9: no shared cipher (unknown)` */
  readonly attempts: readonly string[];
  readonly uses: readonly LineUse[];
  readonly full: readonly LoggedTransaction[];
}

/** Reads lines of a server in UTC whose own address is 127.0.0.1; a line's position is its place in the list. */
export function readLines(format: ReaderFormat, lines: readonly string[]): ReadLines {
  const full: LoggedTransaction[] = [];
  const attempts: LoggedAttempt[] = [];
  const reader = format.open(
    { isOwnAddress: (address) => address === "127.0.0.1", timeZone: "UTC", year: 2026 },
    { delivery: (delivery) => full.push(delivery), attempt: (attempt) => attempts.push(attempt) },
  );
  const uses = lines.map((line, position) => {
    const bytes = Buffer.from(line);
    return reader.readLine(bytes, 0, bytes.length, position);
  });
  full.push(...reader.openDeliveries());
  return { deliveries: full.map(describeDelivery), attempts: attempts.map(describeAttempt), uses, full };
}

/** The lines of a file of the corpus. */
export function linesOf(path: string): readonly string[] {
  return readFileSync(new URL(`../../../corpus/${path}`, import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
}

function describeDelivery(fact: LoggedTransaction): string {
  const recipients = fact.recipients === null ? "" : `, ${fact.recipients} to ${fact.recipientDomains?.join(" ") ?? "nobody"}`;
  const peer = [fact.peerAddress, fact.peerHost].filter((part) => part !== null).join(" ");
  return `${fact.direction} ${peer}: ${fact.tls} ${fact.certainty}${fact.cipher === null ? "" : ` ${fact.cipher}`}${recipients}`;
}

function describeAttempt(fact: LoggedAttempt): string {
  return `${fact.outcome} ${fact.direction} ${fact.peerAddress}: ${fact.reason} (${fact.tls})`;
}
