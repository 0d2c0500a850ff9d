import type { ConnectorType } from "../../model/connector.ts";
import type { AttemptOutcome, Direction, Path } from "../../model/delivery.ts";
import type { Period } from "../../model/period.ts";
import type { Certainty, PeerTrust, ProtocolVersion, TlsCounts, TlsOutcome } from "../../model/tls.ts";

export interface PeerQuestion {
  readonly peer: string;
  /** Days in the store's time zone, both included. */
  readonly range: { readonly from: string; readonly to: string };
  /** The same days as instants. */
  readonly period: Period;
}

/** What one day brought in one direction. */
export interface PeerDay {
  readonly date: string;
  readonly direction: Direction;
  readonly byTls: TlsCounts;
}

/** An outcome in one direction, over all stored days. */
export interface PeerOutcomeSeen {
  readonly direction: Direction;
  readonly outcome: TlsOutcome;
  readonly messages: number;
  readonly firstDay: string;
  /** Epoch milliseconds UTC. */
  readonly lastSeenAt: number;
}

/** A way that the peer's mail took in the period. */
export interface PeerPath {
  readonly direction: Direction;
  readonly path: Path;
  readonly connector: string | null;
  readonly connectorType: ConnectorType | null;
  readonly byTls: TlsCounts;
}

export interface PeerCipher {
  readonly direction: Direction;
  readonly tls: TlsOutcome;
  /** As logged; `null` where the log names none. */
  readonly cipher: string | null;
  /** The IANA name. */
  readonly cipherSuite: string | null;
  /** The groups of the key exchange, where the log names them, the most frequent first. */
  readonly keyExchanges: readonly string[];
  readonly messages: number;
}

/** What is known of a certificate, and of how many messages. */
export interface PeerCertificate {
  readonly direction: Direction;
  /** `null`: the log does not say. */
  readonly trust: PeerTrust | null;
  readonly name: string | null;
  readonly messages: number;
}

/** One host of the peer in one direction and in the period. */
export interface PeerHost {
  readonly direction: Direction;
  /** The host's name, else its address; `null` where the log has neither. */
  readonly host: string | null;
  readonly addresses: readonly string[];
  readonly byTls: TlsCounts;
  /** `null` where no version is known. */
  readonly oldest: ProtocolVersion | null;
  readonly newest: ProtocolVersion | null;
  /** Epoch milliseconds UTC. */
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
  readonly ciphers: readonly PeerCipher[];
  readonly certificates: readonly PeerCertificate[];
}

/** Attempts of the period that failed alike: handshakes, or messages that were refused because of TLS. */
export interface PeerAttempts {
  readonly direction: Direction;
  readonly outcome: AttemptOutcome;
  readonly host: string | null;
  readonly attempts: number;
  /** The server's or the peer's words, the most frequent first; a few at most. */
  readonly reasons: readonly string[];
  /** Epoch milliseconds UTC. */
  readonly lastAt: number;
}

/** One message without TLS or below TLS 1.2. */
export interface PeerExample {
  /** Epoch milliseconds UTC. */
  readonly observedAt: number;
  readonly direction: Direction;
  /** Of which of our servers. */
  readonly server: string | null;
  readonly queueId: string | null;
  readonly host: string | null;
  readonly address: string | null;
  readonly tls: TlsOutcome;
  readonly certainty: Certainty;
  readonly cipher: string | null;
}

/** The peer used a stronger outcome, and since then only weaker ones: see find-downgrades.ts. */
export interface PeerDowngrade {
  readonly direction: Direction;
  readonly from: TlsOutcome;
  /** The strongest since. */
  readonly to: TlsOutcome;
  /** The last day with the stronger one, and the first day with mail after it. */
  readonly lastDay: string;
  readonly sinceDay: string;
  /** Messages since. */
  readonly messages: number;
}

/** Messages without TLS although TLS was used in the same direction: see find-fallbacks.ts. */
export interface PeerFallback {
  readonly direction: Direction;
  /** Messages of the period without TLS, all of them. */
  readonly withoutTls: number;
  /** Those among them of hosts that used TLS in the period. */
  readonly ofHostsWithTls: number;
  /** Days of the period with such messages. */
  readonly days: number;
  /** Messages with TLS in the days that were looked at. */
  readonly withTls: number;
}

export interface PeerDetails {
  readonly peer: string;
  /** Of the period. */
  readonly byDirection: Readonly<Record<Direction, TlsCounts>>;
  /** How the outcome of the messages without TLS or below TLS 1.2 is known. */
  readonly toCallByCertainty: Readonly<Record<Certainty, number>>;
  /** Of `chartRange`: the period, or the thirty days that end with it when it is shorter. Days without mail are left out. */
  readonly days: readonly PeerDay[];
  readonly chartRange: { readonly from: string; readonly to: string };
  /** Over all stored days. */
  readonly seen: readonly PeerOutcomeSeen[];
  readonly paths: readonly PeerPath[];
  /** Most messages to call about first. */
  readonly hosts: readonly PeerHost[];
  /** How many hosts there are; more than `hosts` holds when the peer has very many. */
  readonly hostsFound: number;
  readonly ciphers: readonly PeerCipher[];
  readonly certificates: readonly PeerCertificate[];
  /** False when hosts, ciphers and certificates are of a part of the messages only: the peer has too many of them. */
  readonly isComplete: boolean;
  readonly attempts: readonly PeerAttempts[];
  readonly downgrades: readonly PeerDowngrade[];
  readonly fallbacks: readonly PeerFallback[];
  /** The newest first, at most ten. */
  readonly examples: readonly PeerExample[];
}
