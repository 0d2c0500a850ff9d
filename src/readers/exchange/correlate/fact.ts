import { mailDomainOf } from "../../facts/mail-domain.ts";
import type { FactLine, PendingFact } from "../../facts/pending-fact.ts";
import { addRecipient, applyEncrypted, applyPlaintext, startFact } from "../../facts/pending-fact.ts";
import type { FrontEndSession, Session, Transaction } from "./state.ts";

/** A fact of a session, of which nothing is known but the other side. */
export function factOfSession(session: Session, line: FactLine): PendingFact {
  const isSubmission = session.login !== null || session.relayed !== null;
  const direction = session.side === "send" ? "outbound" : isSubmission ? "submission" : "inbound";
  const { relayed } = session;
  const fact = startFact(line, direction, relayed ?? { name: null, address: session.peerAddress, port: session.peerPort });
  fact.host = session.host;
  fact.service = session.service;
  fact.saslUser = session.login || null;
  if (session.relayed === null) fact.evidence.opened = session.opened;
  return fact;
}

/** A fact of the message that the session is carrying. */
export function factOfTransaction(session: Session, transaction: Transaction, line: FactLine): PendingFact {
  const fact = factOfSession(session, line);
  fact.senderDomain = mailDomainOf(transaction.sender);
  for (const recipient of transaction.recipients) addRecipient(fact, recipient);
  fact.sizeBytes = transaction.sizeBytes;
  fact.queueId = transaction.recordId;
  fact.messageId = transaction.messageId;
  fact.evidence.identified = transaction.named;
  fact.evidence.message = transaction.named;
  if (session.relayed === null) applyTls(fact, { ...session, tls: transaction.tls });
  return fact;
}

type SessionFacts = Pick<FrontEndSession, "tls" | "opened" | "trust" | "certificateName">;

/**
 * A protocol log writes everything that is said. A session that was logged from its beginning and negotiated nothing was in
 * plaintext; one whose beginning is not in the log tells nothing.
 */
export function applyTls(fact: PendingFact, { tls, opened, trust, certificateName }: SessionFacts): void {
  if (tls === null) {
    if (opened !== null) applyPlaintext(fact, "inferred", fact.evidence.decided);
    return;
  }
  applyEncrypted(fact, tls.position);
  fact.peerTrust = trust;
  fact.certificateName = certificateName;
  if (tls.negotiation === null) return;
  fact.tls = tls.negotiation.outcome;
  fact.cipher = tls.negotiation.cipher;
  fact.cipherBits = tls.negotiation.bits;
}
