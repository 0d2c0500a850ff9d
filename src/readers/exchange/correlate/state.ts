import type { PeerTrust } from "../../../model/tls.ts";
import type { PendingFact } from "../../facts/pending-fact.ts";
import type { Command } from "../parse/command.ts";
import type { ExchangeLog } from "../parse/header.ts";
import type { Negotiation } from "../parse/negotiation.ts";
import type { Columns, TrackedRow } from "../parse/row.ts";

/** Raised when the shape changes: a snapshot of another version is left aside. */
export const STATE_VERSION = 1;

/** What a file's header says of its rows. */
export interface FileHeader {
  log: ExchangeLog;
  columns: Columns;
}

/** TLS of a session: accepted, and once its row has come, negotiated. */
export interface SessionTls {
  readonly negotiation: Negotiation | null;
  readonly position: number;
}

/** A message on its way, from `MAIL FROM` to the reply that decides. */
export interface Transaction {
  readonly sender: string;
  readonly recipients: string[];
  readonly tls: SessionTls | null;
  sizeBytes: number | null;
  readonly recordId: string | null;
  readonly messageId: string | null;
  /** Where the row stands that names the message. */
  readonly named: number | null;
}

/**
 * A session of the Hub service whose other side is reached through Front End, which passes every word on: Front End's own session
 * has the TLS, this one the messages.
 */
export interface Relayed {
  /** Under which Front End's session is known: `client 08DE...` by its number, `target 198.51.100.2` by where it leads. */
  readonly key: string;
  readonly at: number;
  readonly address: string | null;
  readonly port: number | null;
  readonly name: string | null;
}

/** What Front End's session tells of one that is passed on. */
export interface FrontEndSession {
  readonly at: number;
  readonly tls: SessionTls | null;
  readonly opened: number | null;
  readonly trust: PeerTrust | null;
  readonly certificateName: string | null;
  /** Whose rows tell of its messages: its own, or those of the session that they are passed on to. Never both. */
  toldBy: "itself" | "hub" | null;
}

/** A message of a session that is passed on, until Front End's session is known. */
export interface RelayedMessage {
  readonly fact: PendingFact;
  /** When the session was set up. */
  readonly at: number;
  readonly envelope: Envelope;
}

/** What a delivery is known by in both logs. */
export interface Envelope {
  readonly session: string;
  readonly recordId: string | null;
  readonly sender: string;
  readonly recipients: readonly string[];
}

/** One SMTP connection, by the number that all of its rows carry. */
export interface Session {
  readonly id: string;
  readonly side: "receive" | "send";
  /** The server, where the connector's name tells it. */
  readonly host: string | null;
  readonly service: string;
  usedAt: number;
  /** Where the row of the connection stands; `null` when the log began later. */
  opened: number | null;
  peerAddress: string | null;
  peerPort: number | null;
  /** The other side is this server, or another Exchange of the organization. */
  isInternal: boolean;
  relayed: Relayed | null;
  login: string | null;
  tls: SessionTls | null;
  trust: PeerTrust | null;
  certificateName: string | null;
  /** Whose certificate the next rows describe. */
  isPeerCertificate: boolean;
  /** Commands without a reply yet, oldest first. */
  pending: Command[];
  transaction: Transaction | null;
  /** Of the message that is sent next. */
  next: { readonly recordId: string; readonly messageId: string; readonly position: number } | null;
}

/** An outbound delivery as the message tracking log tells it. */
export interface Tracked {
  readonly row: TrackedRow;
  readonly position: number;
}

/** One outbound delivery, told by the protocol log, by the tracking log, or by both. */
export interface Sent {
  readonly at: number;
  readonly session: string | null;
  readonly recordId: string | null;
  /** The protocol log has told of it. */
  hasSession: boolean;
  /** The tracking log has told of it. */
  hasTracking: boolean;
  /** What waits to be handed over; `null` when it has been. */
  fact: PendingFact | null;
  tracked: Tracked | null;
}

/** Everything that is kept in mind between two rows: plain data. */
export interface ExchangeState {
  readonly version: number;
  /** By the file's number in the source's stream. */
  readonly files: Map<number, FileHeader>;
  readonly sessions: Map<string, Session>;
  /** By sender and recipients. */
  readonly sent: Map<string, Sent[]>;
  /** By the key of what is passed on. */
  readonly frontEnd: Map<string, FrontEndSession[]>;
  readonly relayed: Map<string, RelayedMessage[]>;
  /** Hours since 1970 whose outbound deliveries were told and are not in mind any more. */
  readonly closedHours: Set<number>;
  /** Epoch milliseconds UTC of the newest row of all files. */
  newestAt: number;
  /** Of the tracked delivery that was read last. */
  trackedAt: number;
  evicted: number;
  /** Log time of the last look at ages. */
  sweptAt: number;
}

export function startState(): ExchangeState {
  return {
    version: STATE_VERSION,
    files: new Map(),
    sessions: new Map(),
    sent: new Map(),
    frontEnd: new Map(),
    relayed: new Map(),
    closedHours: new Set(),
    newestAt: Number.NaN,
    trackedAt: Number.NaN,
    evicted: 0,
    sweptAt: Number.NaN,
  };
}
