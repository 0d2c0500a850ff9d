import type { Certainty, PeerTrust, TlsOutcome } from "./tls.ts";

/** `submission`: accepted from an authenticated user or device. */
export const DIRECTIONS = ["inbound", "outbound", "submission"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Why a transaction or handshake did not hand the message over. */
export const ATTEMPT_OUTCOMES = ["deferred", "bounced", "rejected", "tls-failed"] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

/**
 * Where the lines that prove a delivery stand: byte positions of line starts in the source's stream,
 * `null` when there is no such line.
 */
export interface Evidence {
  /** The session's first line (Postfix `connect from`). */
  readonly opened: number | null;
  /** The line that names the TLS version, or proves that there was none. */
  readonly tls: number | null;
  /** The line that gave the message its queue id. */
  readonly identified: number | null;
  /** The line that carries the Message-ID. */
  readonly message: number | null;
  /** The line by which the message counts as handed over; for an attempt, the line that refused it. Never null. */
  readonly decided: number;
  /** The session's last line (Postfix `disconnect from`). */
  readonly closed: number | null;
}

/** What a reader can tell of one message handed over, or not, in one transaction. Unknown values are null. */
export interface LoggedTransaction {
  /** Epoch milliseconds UTC of the deciding line. */
  readonly observedAt: number;
  readonly host: string | null;
  /** The program instance as logged, without its pid: `postfix/submission/smtpd`. */
  readonly service: string | null;
  readonly direction: Direction;
  readonly queueId: string | null;
  readonly messageId: string | null;
  readonly peerHost: string | null;
  readonly peerAddress: string | null;
  readonly peerPort: number | null;
  readonly senderDomain: string | null;
  readonly recipientDomains: readonly string[] | null;
  /** Outbound: recipients accepted in this transaction. Inbound: what the server counted (Postfix `nrcpt`). */
  readonly recipients: number | null;
  readonly sizeBytes: number | null;
  readonly tls: TlsOutcome;
  readonly certainty: Certainty;
  /** As logged: OpenSSL's or GnuTLS's spelling. */
  readonly cipher: string | null;
  /** Secret bits in use, not the algorithm's. */
  readonly cipherBits: number | null;
  /** Key-exchange group as logged, for TLS 1.3: `X25519`. */
  readonly keyExchange: string | null;
  readonly peerTrust: PeerTrust | null;
  readonly sessionReused: boolean | null;
  readonly saslUser: string | null;
  /** Subject common name of the peer's certificate, where the log has it. */
  readonly certificateName: string | null;
  readonly evidence: Evidence;
}

/** A transaction or handshake that did not hand the message over. */
export interface LoggedAttempt extends LoggedTransaction {
  readonly outcome: AttemptOutcome;
  /** The server's or the peer's words, bounded to 256 characters. */
  readonly reason: string;
}

/** The path a delivery took: a configured connector, or one of the two without. */
export const PATHS = ["connector", "internet", "own-network"] as const;
export type Path = (typeof PATHS)[number];
