import type { PrivacyLevel } from "../config/config.ts";
import { type AssignConnector, CONNECTOR_TYPES } from "../model/connector.ts";
import { ATTEMPT_OUTCOMES, DIRECTIONS, type LoggedAttempt, type LoggedTransaction, PATHS } from "../model/delivery.ts";
import { CERTAINTIES, PEER_TRUSTS, TLS_OUTCOMES } from "../model/tls.ts";
import { type FactBatch, NULL_CODE } from "../store/fact-batch.ts";
import { rememberAssignments } from "./assignments.ts";
import { findCipherSuiteName } from "./cipher-suite-name.ts";
import { setText, setTexts } from "./coded-texts.ts";
import {
  attemptBatch,
  booleanCode,
  clearFactColumns,
  codesOf,
  deliveryBatch,
  type FactColumns,
  growFactColumns,
  startFactColumns,
} from "./fact-columns.ts";
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
  /** Rows of the longer batch. */
  rows(): number;
  take(): { readonly deliveries: FactBatch; readonly attempts: FactBatch };
  /** A batch of its own, for deliveries that are not final. */
  batchOf(facts: readonly LoggedTransaction[]): FactBatch;
}

const INITIAL_ROWS = 1024;

const DIRECTION = codesOf(DIRECTIONS);
const TLS = codesOf(TLS_OUTCOMES);
const CERTAINTY = codesOf(CERTAINTIES);
const TRUST = codesOf(PEER_TRUSTS);
const PATH = codesOf(PATHS);
const CONNECTOR_TYPE = codesOf(CONNECTOR_TYPES);
const OUTCOME = codesOf(ATTEMPT_OUTCOMES);

export function createFactRows(options: FactRowOptions): FactRows {
  const { source, reader, privacy } = options;
  const assign = rememberAssignments(options.assignConnector);
  const deliveries = startFactColumns(INITIAL_ROWS);
  const attempts = startFactColumns(INITIAL_ROWS);

  /** One statement per column: this runs for every delivery, and anything cleverer took three times as long. */
  function write(columns: FactColumns, fact: LoggedTransaction): void {
    const { evidence } = fact;
    const path = assign(fact);
    const keepsDomains = privacy !== "none";
    if (columns.rows === columns.capacity) growFactColumns(columns);
    const row = columns.rows++;
    columns.observed_at[row] = fact.observedAt;
    setText(columns.source, row, source);
    setText(columns.host, row, fact.host);
    setText(columns.reader, row, reader);
    setText(columns.service, row, fact.service);
    columns.direction[row] = DIRECTION[fact.direction];
    columns.queue_id.push(fact.queueId);
    columns.message_id.push(keepsDomains ? fact.messageId : null);
    setText(columns.peer_host, row, fact.peerHost);
    setText(columns.peer_address, row, fact.peerAddress);
    columns.peer_port[row] = fact.peerPort ?? Number.NaN;
    setText(columns.peer_domain, row, findPeerDomain(fact.peerHost));
    setText(columns.sender_domain, row, keepsDomains ? fact.senderDomain : null);
    setTexts(columns.recipient_domains, row, keepsDomains ? fact.recipientDomains : null);
    columns.recipients[row] = fact.recipients ?? Number.NaN;
    columns.size_bytes[row] = fact.sizeBytes ?? Number.NaN;
    columns.tls[row] = TLS[fact.tls];
    columns.certainty[row] = CERTAINTY[fact.certainty];
    setText(columns.cipher, row, fact.cipher);
    setText(columns.cipher_suite, row, findCipherSuiteName(fact.cipher, fact.tls));
    columns.cipher_bits[row] = fact.cipherBits ?? Number.NaN;
    setText(columns.key_exchange, row, fact.keyExchange);
    columns.peer_trust[row] = fact.peerTrust === null ? NULL_CODE : TRUST[fact.peerTrust];
    columns.session_reused[row] = booleanCode(fact.sessionReused);
    setText(columns.sasl_user, row, reduceUser(fact.saslUser, privacy));
    setText(columns.certificate_name, row, fact.certificateName);
    columns.path[row] = PATH[path.path];
    setText(columns.connector, row, path.connector);
    columns.connector_type[row] = path.connectorType === null ? NULL_CODE : CONNECTOR_TYPE[path.connectorType];
    setText(columns.connector_reason, row, path.reason);
    columns.evidence_opened[row] = evidence.opened ?? Number.NaN;
    columns.evidence_tls[row] = evidence.tls ?? Number.NaN;
    columns.evidence_identified[row] = evidence.identified ?? Number.NaN;
    columns.evidence_message[row] = evidence.message ?? Number.NaN;
    columns.evidence_decided[row] = evidence.decided;
    columns.evidence_closed[row] = evidence.closed ?? Number.NaN;
  }

  return {
    delivery: (fact) => write(deliveries, fact),
    attempt(fact) {
      write(attempts, fact);
      attempts.outcome[attempts.rows - 1] = OUTCOME[fact.outcome];
      setText(attempts.reason, attempts.rows - 1, reduceWords(fact.reason, privacy));
    },
    rows: () => Math.max(deliveries.rows, attempts.rows),
    take() {
      const taken = { deliveries: deliveryBatch(deliveries), attempts: attemptBatch(attempts) };
      clearFactColumns(deliveries);
      clearFactColumns(attempts);
      return taken;
    },
    batchOf(facts) {
      const columns = startFactColumns(INITIAL_ROWS);
      for (const fact of facts) write(columns, fact);
      return deliveryBatch(columns);
    },
  };
}
