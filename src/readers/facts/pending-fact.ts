import type { AttemptOutcome, Direction, Evidence, LoggedTransaction } from "../../model/delivery.ts";
import type { FactSink } from "../reader.ts";
import { mailDomainOf } from "./mail-domain.ts";

type Writable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

/** A fact that is still being put together: plain data. */
export interface PendingFact extends Writable<Omit<LoggedTransaction, "evidence" | "recipientDomains">> {
  recipientDomains: string[] | null;
  readonly evidence: Writable<Evidence>;
}

/** The line by which a fact is told. */
export interface FactLine {
  readonly observedAt: number;
  /** Byte position in the source's stream. */
  readonly position: number;
}

/** Who is at the other end. */
export interface FactPeer {
  readonly name: string | null;
  readonly address: string | null;
  readonly port: number | null;
}

/** Recipient domains kept of one transaction. */
const MAX_DOMAINS = 50;
const MAX_REASON = 256;

/** A fact of which only the deciding line and the peer are known. */
export function startFact({ observedAt, position }: FactLine, direction: Direction, peer: FactPeer | null): PendingFact {
  return {
    observedAt,
    host: null,
    service: null,
    direction,
    queueId: null,
    messageId: null,
    peerHost: peer?.name ?? null,
    peerAddress: peer?.address ?? null,
    peerPort: peer?.port ?? null,
    senderDomain: null,
    recipientDomains: null,
    recipients: null,
    sizeBytes: null,
    tls: "unknown",
    certainty: "unknown",
    cipher: null,
    cipherBits: null,
    keyExchange: null,
    peerTrust: null,
    sessionReused: null,
    saslUser: null,
    certificateName: null,
    evidence: { opened: null, tls: null, identified: null, message: null, decided: position, closed: null },
  };
}

/** A copy that shares nothing that changes. */
export function copyFact(fact: PendingFact): PendingFact {
  return { ...fact, evidence: { ...fact.evidence } };
}

/** There was TLS, and no more is known of it. */
export function applyEncrypted(fact: PendingFact, position: number): void {
  fact.tls = "encrypted";
  fact.certainty = "observed";
  fact.evidence.tls = position;
}

/** The transaction went in plaintext. */
export function applyPlaintext(fact: PendingFact, certainty: "observed" | "inferred", position: number): void {
  fact.tls = "none";
  fact.certainty = certainty;
  fact.peerTrust = "none";
  fact.evidence.tls = position;
}

/** Adds a recipient of the transaction. */
export function addRecipient(fact: PendingFact, address: string): void {
  fact.recipients = (fact.recipients ?? 0) + 1;
  addRecipientDomain(fact, mailDomainOf(address));
}

/** Adds a recipient's domain, where recipients are counted elsewhere. */
export function addRecipientDomain(fact: PendingFact, domain: string | null): void {
  const domains = fact.recipientDomains ?? [];
  if (domain === null || domains.includes(domain) || domains.length >= MAX_DOMAINS) return;
  fact.recipientDomains = [...domains, domain];
}

/** Hands over what did not deliver the message; the reason is bounded. */
export function emitAttempt(sink: FactSink, fact: PendingFact, outcome: AttemptOutcome, reason: string): void {
  sink.attempt({ ...fact, outcome, reason: reason.slice(0, MAX_REASON) });
}
