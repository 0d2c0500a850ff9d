import type { ProtocolVersion } from "../../../model/tls.ts";
import type { FactPeer, PendingFact } from "../../facts/pending-fact.ts";
import type { Clock } from "../../syslog/clock.ts";

/** Raised when the shape changes: a snapshot of another version is left aside. */
export const STATE_VERSION = 1;

/** What `secured` tells. */
export interface Secured {
  readonly version: ProtocolVersion;
  readonly cipher: string;
  readonly isVerified: boolean;
  readonly certificateName: string | null;
  readonly position: number;
}

/** A client's connection. */
export interface Session {
  usedAt: number;
  peer: FactPeer | null;
  opened: number | null;
  secured: Secured | null;
  isAuthenticated: boolean;
  /** Accepted messages: the line that ends the connection tells the client's name, and whether there was TLS at all. */
  readonly held: PendingFact[];
}

/** A message, while it is taken and while it is in the queue. */
export interface Message {
  readonly firstSeenAt: number;
  senderDomain: string | null;
  /** Of all recipients that a line names; not all of these may have been accepted. */
  recipientDomains: string[];
  namedRecipients: number;
  recipients: number | null;
  sizeBytes: number | null;
  messageId: string | null;
  position: number | null;
}

/** A message on its way to one domain. */
export interface Departure {
  readonly firstSeenAt: number;
  readonly secured: Secured;
}

/** Everything that is kept in mind between two lines: plain data. */
export interface HarakaState {
  readonly version: number;
  readonly clock: Clock;
  readonly sessions: Map<string, Session>;
  /** By connection and number: `UUID.1`. */
  readonly messages: Map<string, Message>;
  /** By the whole number: `UUID.1.1`. */
  readonly departures: Map<string, Departure>;
  evicted: number;
  /** Log time of the last look at ages. */
  sweptAt: number;
}

export function startState(clock: Clock): HarakaState {
  return {
    version: STATE_VERSION,
    clock,
    sessions: new Map(),
    messages: new Map(),
    departures: new Map(),
    evicted: 0,
    sweptAt: Number.NaN,
  };
}

export function startSession(usedAt: number): Session {
  return { usedAt, peer: null, opened: null, secured: null, isAuthenticated: false, held: [] };
}

export function startMessage(firstSeenAt: number): Message {
  return {
    firstSeenAt,
    senderDomain: null,
    recipientDomains: [],
    namedRecipients: 0,
    recipients: null,
    sizeBytes: null,
    messageId: null,
    position: null,
  };
}
