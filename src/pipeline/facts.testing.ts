import type { LoggedAttempt, LoggedTransaction } from "../model/delivery.ts";

/** A delivery of which everything is known, for tests to vary. */
export function loggedDelivery(changes: Partial<LoggedTransaction> = {}): LoggedTransaction {
  return {
    observedAt: Date.UTC(2026, 10, 19, 8, 0, 1),
    host: "mx",
    service: "postfix/smtpd",
    direction: "inbound",
    queueId: "4A1B2C3D4E",
    messageId: "<one@contoso.example>",
    peerHost: "mail-out.eu.contoso.co.uk",
    peerAddress: "198.51.100.7",
    peerPort: 25,
    senderDomain: "contoso.example",
    recipientDomains: ["example.com", "example.net"],
    recipients: 3,
    sizeBytes: 1200,
    tls: "TLSv1.2",
    certainty: "observed",
    cipher: "ECDHE-RSA-AES256-GCM-SHA384",
    cipherBits: 256,
    keyExchange: "X25519",
    peerTrust: "trusted",
    sessionReused: true,
    saslUser: "ann@example.com",
    certificateName: "mail.contoso.example",
    evidence: { opened: 0, tls: 100, identified: 200, message: 300, decided: 400, closed: 500 },
    ...changes,
  };
}

/** A delivery of which hardly anything is known. */
export function sparseDelivery(changes: Partial<LoggedTransaction> = {}): LoggedTransaction {
  return {
    observedAt: Date.UTC(2026, 10, 20),
    host: null,
    service: null,
    direction: "outbound",
    queueId: null,
    messageId: null,
    peerHost: null,
    peerAddress: null,
    peerPort: null,
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
    evidence: { opened: null, tls: null, identified: null, message: null, decided: 7, closed: null },
    ...changes,
  };
}

export function loggedAttempt(changes: Partial<LoggedAttempt> = {}): LoggedAttempt {
  return { ...loggedDelivery(), outcome: "rejected", reason: "554 5.7.1 <ann@elsewhere.example>: Relay access denied", ...changes };
}
