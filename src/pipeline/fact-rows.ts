import type { PrivacyLevel } from "../config/config.ts";
import { findCipherSuite } from "../model/cipher-suites.ts";
import type { AssignConnector, ConnectorAssignment } from "../model/connector.ts";
import type { LoggedAttempt, LoggedTransaction } from "../model/delivery.ts";
import { ATTEMPT_COLUMNS, DELIVERY_COLUMNS } from "../store/columns.ts";
import type { FactBatch } from "../store/fact-batch.ts";
import { createFactBatchBuilder, type FactBatchBuilder } from "./fact-batch-builder.ts";
import { findPeerDomain } from "./peer-domain.ts";
import { reduceUser, reduceWords } from "./privacy.ts";

/** What is added to a logged fact on its way into the store. */
export interface FactRowOptions {
  readonly source: string;
  readonly reader: string;
  readonly assignConnector: AssignConnector;
  readonly privacy: PrivacyLevel;
}

/** Puts facts into batches, with the peer's domain, the cipher's IANA name and the connector. */
export interface FactRows {
  delivery(fact: LoggedTransaction): void;
  attempt(fact: LoggedAttempt): void;
  rows(): number;
  take(): { readonly deliveries: FactBatch; readonly attempts: FactBatch };
  /** A batch of its own, for deliveries that are not final. */
  batchOf(facts: readonly LoggedTransaction[]): FactBatch;
}

const INITIAL_ROWS = 4096;
/** Assignments kept: the same peers come again and again. */
const MAX_KNOWN_ASSIGNMENTS = 50_000;

/** Where each column stands. */
const AT = Object.fromEntries(ATTEMPT_COLUMNS.map(({ name }, at) => [name, at])) as Readonly<
  Record<(typeof ATTEMPT_COLUMNS)[number]["name"], number>
>;

export function createFactRows(options: FactRowOptions): FactRows {
  const deliveries = createFactBatchBuilder(DELIVERY_COLUMNS, INITIAL_ROWS);
  const attempts = createFactBatchBuilder(ATTEMPT_COLUMNS, INITIAL_ROWS);
  const assign = rememberAssignments(options.assignConnector);

  function write(builder: FactBatchBuilder, fact: LoggedTransaction): void {
    builder.begin();
    builder.text(AT.source, options.source);
    builder.text(AT.reader, options.reader);
    writeMessage(builder, fact, options.privacy);
    writePeer(builder, fact);
    writeTls(builder, fact);
    writePath(builder, assign(fact));
    writeEvidence(builder, fact);
  }

  return {
    delivery: (fact) => write(deliveries, fact),
    attempt(fact) {
      write(attempts, fact);
      attempts.choice(AT.outcome, fact.outcome);
      attempts.text(AT.reason, reduceWords(fact.reason, options.privacy));
    },
    rows: () => deliveries.rows() + attempts.rows(),
    take: () => ({ deliveries: deliveries.take(), attempts: attempts.take() }),
    batchOf(facts) {
      const builder = createFactBatchBuilder(DELIVERY_COLUMNS, Math.max(1, facts.length));
      for (const fact of facts) write(builder, fact);
      return builder.take();
    },
  };
}

function writeMessage(builder: FactBatchBuilder, fact: LoggedTransaction, privacy: PrivacyLevel): void {
  const keepsDomains = privacy !== "none";
  builder.integer(AT.observed_at, fact.observedAt);
  builder.text(AT.host, fact.host);
  builder.text(AT.service, fact.service);
  builder.choice(AT.direction, fact.direction);
  builder.text(AT.queue_id, fact.queueId);
  builder.text(AT.message_id, keepsDomains ? fact.messageId : null);
  builder.text(AT.sender_domain, keepsDomains ? fact.senderDomain : null);
  builder.texts(AT.recipient_domains, keepsDomains ? fact.recipientDomains : null);
  builder.integer(AT.recipients, fact.recipients);
  builder.integer(AT.size_bytes, fact.sizeBytes);
  builder.text(AT.sasl_user, reduceUser(fact.saslUser, privacy));
}

function writePeer(builder: FactBatchBuilder, fact: LoggedTransaction): void {
  builder.text(AT.peer_host, fact.peerHost);
  builder.text(AT.peer_address, fact.peerAddress);
  builder.integer(AT.peer_port, fact.peerPort);
  builder.text(AT.peer_domain, findPeerDomain(fact.peerHost) ?? null);
  builder.text(AT.certificate_name, fact.certificateName);
}

function writeTls(builder: FactBatchBuilder, fact: LoggedTransaction): void {
  builder.choice(AT.tls, fact.tls);
  builder.choice(AT.certainty, fact.certainty);
  builder.text(AT.cipher, fact.cipher);
  builder.text(AT.cipher_suite, fact.cipher === null ? null : (findCipherSuite(fact.cipher)?.iana ?? null));
  builder.integer(AT.cipher_bits, fact.cipherBits);
  builder.text(AT.key_exchange, fact.keyExchange);
  builder.choice(AT.peer_trust, fact.peerTrust);
  builder.boolean(AT.session_reused, fact.sessionReused);
}

function writePath(builder: FactBatchBuilder, assignment: ConnectorAssignment): void {
  builder.choice(AT.path, assignment.path);
  builder.text(AT.connector, assignment.connector);
  builder.choice(AT.connector_type, assignment.connectorType);
  builder.text(AT.connector_reason, assignment.reason);
}

function writeEvidence(builder: FactBatchBuilder, { evidence }: LoggedTransaction): void {
  builder.integer(AT.evidence_opened, evidence.opened);
  builder.integer(AT.evidence_tls, evidence.tls);
  builder.integer(AT.evidence_identified, evidence.identified);
  builder.integer(AT.evidence_message, evidence.message);
  builder.integer(AT.evidence_decided, evidence.decided);
  builder.integer(AT.evidence_closed, evidence.closed);
}

function rememberAssignments(assign: AssignConnector): (fact: LoggedTransaction) => ConnectorAssignment {
  const known = new Map<string, ConnectorAssignment>();
  return (fact) => {
    const key = `${fact.direction} ${fact.peerHost} ${fact.peerAddress} ${fact.senderDomain} ${fact.recipientDomains?.join()} ${fact.certificateName}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const assignment = assign(fact);
    if (known.size >= MAX_KNOWN_ASSIGNMENTS) known.clear();
    known.set(key, assignment);
    return assignment;
  };
}
