import { CONNECTOR_TYPES, type ConnectorType } from "../model/connector.ts";
import { ATTEMPT_OUTCOMES, type AttemptOutcome, DIRECTIONS, type Direction, PATHS, type Path } from "../model/delivery.ts";
import { CERTAINTIES, type Certainty, PEER_TRUSTS, type PeerTrust, TLS_OUTCOMES, type TlsOutcome } from "../model/tls.ts";
import { booleanOrNull, memberOf, memberOrNull, numberOf, numberOrNull, type Row, textOrNull, textsOrNull } from "./row-values.ts";

/** A delivery as it is exported: the keys and their order are promised to other programs. Unknown values are null. */
export interface ExportedDelivery {
  /** ISO 8601, UTC, milliseconds. */
  readonly observedAt: string;
  readonly source: string | null;
  readonly host: string | null;
  readonly reader: string | null;
  readonly direction: Direction;
  readonly queueId: string | null;
  readonly messageId: string | null;
  readonly peerHost: string | null;
  readonly peerAddress: string | null;
  readonly peerPort: number | null;
  readonly peerDomain: string | null;
  readonly senderDomain: string | null;
  readonly recipientDomains: readonly string[] | null;
  readonly recipients: number | null;
  readonly sizeBytes: number | null;
  readonly tls: TlsOutcome;
  readonly certainty: Certainty;
  readonly cipher: string | null;
  readonly cipherSuite: string | null;
  readonly cipherBits: number | null;
  readonly keyExchange: string | null;
  readonly peerTrust: PeerTrust | null;
  readonly sessionReused: boolean | null;
  readonly saslUser: string | null;
  readonly connector: string | null;
  readonly connectorType: ConnectorType | null;
  readonly path: Path | null;
  readonly connectorReason: string | null;
  readonly service: string | null;
  readonly certificateName: string | null;
}

/** An attempt as it is exported: a delivery's keys, and what became of it. */
export interface ExportedAttempt extends ExportedDelivery {
  readonly outcome: AttemptOutcome;
  readonly reason: string | null;
}

/** A stored delivery as it is exported. */
export function toExportedDelivery(row: Row): ExportedDelivery {
  return {
    observedAt: new Date(numberOf(row.observed_at)).toISOString(),
    source: textOrNull(row.source),
    host: textOrNull(row.host),
    reader: textOrNull(row.reader),
    direction: memberOf(DIRECTIONS, row.direction),
    queueId: textOrNull(row.queue_id),
    messageId: textOrNull(row.message_id),
    peerHost: textOrNull(row.peer_host),
    peerAddress: textOrNull(row.peer_address),
    peerPort: numberOrNull(row.peer_port),
    peerDomain: textOrNull(row.peer_domain),
    senderDomain: textOrNull(row.sender_domain),
    recipientDomains: textsOrNull(row.recipient_domains),
    recipients: numberOrNull(row.recipients),
    sizeBytes: numberOrNull(row.size_bytes),
    tls: memberOf(TLS_OUTCOMES, row.tls),
    certainty: memberOf(CERTAINTIES, row.certainty),
    cipher: textOrNull(row.cipher),
    cipherSuite: textOrNull(row.cipher_suite),
    cipherBits: numberOrNull(row.cipher_bits),
    keyExchange: textOrNull(row.key_exchange),
    peerTrust: memberOrNull(PEER_TRUSTS, row.peer_trust),
    sessionReused: booleanOrNull(row.session_reused),
    saslUser: textOrNull(row.sasl_user),
    connector: textOrNull(row.connector),
    connectorType: memberOrNull(CONNECTOR_TYPES, row.connector_type),
    path: memberOrNull(PATHS, row.path),
    connectorReason: textOrNull(row.connector_reason),
    service: textOrNull(row.service),
    certificateName: textOrNull(row.certificate_name),
  };
}

/** A stored attempt as it is exported. */
export function toExportedAttempt(row: Row): ExportedAttempt {
  return { ...toExportedDelivery(row), outcome: memberOf(ATTEMPT_OUTCOMES, row.outcome), reason: textOrNull(row.reason) };
}
