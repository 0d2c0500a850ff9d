import type { Direction } from "../../../model/delivery.ts";
import { mailDomainOf } from "../../mail-domain.ts";
import type { EximFields } from "../parse/fields.ts";
import { parseTlsField } from "../parse/tls-field.ts";
import type { LogLine } from "./context.ts";
import { MAX_DOMAINS } from "./limits.ts";
import type { PendingFact } from "./state.ts";

/** A fact about one transaction with the host of a line; nothing is known of its TLS yet. */
export function startFact(line: LogLine, direction: Direction, { host, values }: EximFields): PendingFact {
  return {
    observedAt: line.observedAt,
    host: null,
    service: direction === "outbound" ? (values.get("T")?.slice(0, 64) ?? null) : null,
    direction,
    queueId: line.id,
    messageId: null,
    peerHost: host?.name ?? null,
    peerAddress: host?.address ?? null,
    peerPort: host?.port ?? null,
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
    certificateName: certificateNameOf(values.get("DN")),
    evidence: { opened: null, tls: null, identified: null, message: null, decided: line.position, closed: null },
  };
}

/**
 * Takes over what `X=` says.
 *
 * @returns `false` when the line has none, or one that cannot be read in full
 */
export function applyTls(fact: PendingFact, { host, values }: EximFields, position: number): boolean {
  const field = values.get("X");
  const tls = field === undefined ? undefined : parseTlsField(field);
  if (tls === undefined) return false;
  fact.tls = tls.outcome;
  fact.certainty = "observed";
  fact.cipher = tls.cipher;
  fact.cipherBits = tls.bits;
  fact.keyExchange = tls.keyExchange;
  fact.sessionReused = tls.isReused ? true : null;
  fact.peerTrust = trustOf(values.get("CV"), fact.direction, host?.isContinued === true);
  fact.evidence.tls = position;
  return true;
}

/** Forgets what `X=` said. */
export function clearTls(fact: PendingFact): void {
  fact.cipher = null;
  fact.cipherBits = null;
  fact.keyExchange = null;
  fact.sessionReused = null;
  fact.certificateName = null;
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

/**
 * What `CV=` says of the peer's certificate. Of a client, `no` mostly means that it showed none; of a connection that
 * has carried a message before, nothing (Exim forgets it until 4.98).
 */
function trustOf(value: string | undefined, direction: Direction, isContinued: boolean): PendingFact["peerTrust"] {
  if (value === "dane") return "verified";
  if (value === "yes") return "trusted";
  return value === "no" && direction === "outbound" && !isContinued ? "untrusted" : null;
}

/** `"CN=mx.example.net,O=..."` or OpenSSL's `"/C=NL/CN=mx.example.net"`. */
function certificateNameOf(dn: string | undefined): string | null {
  return /(?:^"|[,/])CN=([^,/"\\]{1,255})/.exec(dn ?? "")?.[1] ?? null;
}

/** Adds the domain of a recipient that the transaction had as well. */
export function addRecipient(fact: PendingFact, address: string): void {
  fact.recipients = (fact.recipients ?? 0) + 1;
  const domain = mailDomainOf(address);
  const domains = fact.recipientDomains ?? [];
  if (domain === null || domains.includes(domain) || domains.length >= MAX_DOMAINS) return;
  fact.recipientDomains = [...domains, domain];
}
