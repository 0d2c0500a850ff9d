import type { AttemptOutcome, Evidence, LoggedTransaction } from "../../../model/delivery.ts";
import type { Certainty, PeerTrust, TlsOutcome } from "../../../model/tls.ts";
import { latin1, wordAt } from "../../syslog/bytes.ts";
import type { Clock } from "../../syslog/clock.ts";
import type { Client } from "../parse/client.ts";
import type { Daemon } from "../parse/daemon.ts";
import type { QueueIdPlace } from "../parse/queue-id.ts";
import type { Recipient } from "../parse/recipient.ts";
import type { TlsParameters } from "../parse/tls-summary.ts";
import type { Messages } from "./messages.ts";

/** Raised when the shape below changes: a snapshot of another version is not taken up again. */
export const STATE_VERSION = 4;

/** All that the reader keeps between lines: plain data, maps and shared references, no functions. */
export interface PostfixState {
  readonly version: typeof STATE_VERSION;
  readonly clock: Clock;
  readonly hosts: Map<string, HostState>;
  /** By `host tag`. */
  readonly programs: Map<string, ProgramState>;
  evictedCount: number;
  /** What the newest line would do again, for `last message repeated N times`. */
  repeatable: { readonly fact: PendingFact; readonly session: InboundSession } | null;
  /** Log time before which lines may be missing: the log's first line, later the newest notice that lines were dropped. */
  gapAt: number;
  /** Log time of the last look at ages. */
  sweptAt: number;
  /** Log time of the last look for sessions whose process is gone. */
  sessionsSweptAt: number;
}

/** One logging host: queue ids are its own, whichever program names them. */
export interface HostState {
  readonly name: string;
  readonly messages: Messages;
  /** Queue ids that left the queue, oldest first: kept for a while for lines that come late. */
  readonly removed: Message[];
  /** By instance and kind of program. */
  readonly tlsLogging: Map<string, TlsLogging>;
  /** Messages have come back from a content filter that names their former queue id. */
  hasReturns: boolean;
}

/** One program of one host, as its tag names it. */
export interface ProgramState {
  readonly host: HostState;
  readonly tag: string;
  readonly daemon: Daemon;
  /** The tag's first part: `postfix` of `postfix/submission/smtpd`. */
  readonly instance: string;
  readonly tlsLogging: TlsLogging;
  /** That of its instance's clients, of which tlsproxy tells too; `null` before it does. */
  clientTlsLogging: TlsLogging | null;
  readonly inboundSessions: Map<number, InboundSession>;
  readonly outboundSessions: Map<number, OutboundSession>;
  /** Some client used STARTTLS here, so this is no wrapper-mode service. */
  offersStartTls: boolean;
  /** It has written a TLS summary itself: one service may log less than the others of its instance. */
  hasSummary: boolean;
}

/** Whether one instance's servers, or clients, log TLS at all; decided anew whenever its configuration is read. */
export interface TlsLogging {
  /** Seen a summary that only a log level of 1 or more writes. */
  isLogged: boolean;
  /** Connections go through tlsproxy: then clients write summaries at any level. */
  usesProxy: boolean;
  /** Deliveries without a TLS line, which are plaintext if it turns out that TLS is logged. Oldest first. */
  readonly held: PendingFact[];
  /** Log time before which lines of these programs may be missing; `null`: as the whole log's `gapAt`. */
  gapAt: number | null;
}

/** One negotiated TLS session, and the line that says so. */
export interface TlsSession {
  readonly parameters: TlsParameters;
  readonly trust: PeerTrust;
  readonly reused: boolean;
  readonly position: number;
}

type Mutable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

/** A transaction whose facts are still being gathered. */
export type PendingFact = Mutable<Omit<LoggedTransaction, "evidence">> & {
  evidence: Mutable<Evidence>;
  /** `null` for a delivery. */
  outcome: AttemptOutcome | null;
  reason: string;
};

/** The same fact once more, to be told apart from the first. */
export function copyOf(fact: PendingFact): PendingFact {
  return { ...fact, evidence: { ...fact.evidence } };
}

/** One connection to a server process, or the one that it served last. */
export interface InboundSession {
  isOpen: boolean;
  /** Position of `connect from`; `null` where the log begins later. */
  opened: number | null;
  /** Who connected, as logged: XCLIENT puts another name in its place later. Empty where the log begins later. */
  connectedFrom: string;
  /** `null` before the handshake, and where the log level hides it. */
  tls: TlsSession | null;
  /** The newest `NOQUEUE: client=`: a message that a before-queue proxy is about to give its id. */
  proxyClient: { readonly client: Client; readonly isOwn: boolean; readonly position: number } | null;
  /** Transactions without a TLS line so far: the end of the session tells. */
  readonly waiting: PendingFact[];
  /** Messages identified while there was no TLS line, not yet taken up by the queue manager. */
  readonly undecided: Message[];
  identifiedCount: number;
  /** Position of the newest `client=` line. */
  lastIdentified: number;
  failure: HandshakeFailure | null;
  certificateName: string | null;
  /** Lines of this session may have been lost. */
  isTainted: boolean;
  /** Log time of the newest line that opened or used it. */
  usedAt: number;
}

/** A handshake that failed, until the line with its reason has come. */
export interface HandshakeFailure {
  readonly fact: PendingFact;
  hasReason: boolean;
}

/** How the end of a session decided about the messages without a TLS line. */
export interface Verdict {
  readonly tls: TlsOutcome;
  readonly certainty: Certainty;
  /** The line that proves it. */
  readonly position: number | null;
  /** Only provisional: plaintext, if it turns out that TLS is logged. */
  readonly needsTlsLogging: boolean;
}

/** Where a message came from. */
export interface Origin {
  readonly service: string;
  readonly logging: TlsLogging;
  readonly client: Client;
  readonly opened: number | null;
  readonly identified: number;
  readonly certificateName: string | null;
  /** From a program of this server: not mail flow. */
  readonly isHop: boolean;
  /** The session while it is open and its TLS undecided. */
  session: InboundSession | null;
  tls: TlsSession | null;
  verdict: Verdict | null;
  closed: number | null;
}

/** One message in the queue. */
export interface Message {
  readonly queueId: string;
  readonly idHash: number;
  /** The id's first four bytes, the four after them, and its last four. */
  readonly idFirst: number;
  readonly idMiddle: number;
  readonly idLast: number;
  readonly firstSeenAt: number;
  messageId: string | null;
  messagePosition: number | null;
  senderDomain: string | null;
  sizeBytes: number | null;
  /** Taken up by the queue manager for the first time. */
  accepted: { readonly observedAt: number; readonly host: string; readonly position: number; readonly recipients: number } | null;
  origin: Origin | null;
  originalQueueId: string | null;
  isCounted: boolean;
  /** It left the queue. */
  isRemoved: boolean;
  /** Its place among the host's arrivals; -1 when it is forgotten. */
  arrival: number;
}

/** One client process: it serves many destinations in turn. */
export interface OutboundSession {
  /** The TLS session in use. */
  tls: TlsSession | null;
  /** The relay it leads to, as delivery lines name it. */
  relay: string;
  /** The message that was last told about; TLS of one message is not the next one's. */
  queueId: string | null;
  /** The TLS session of a connection that was lost, and what was said of that. */
  lost: { readonly tls: TlsSession; readonly relay: string; readonly words: string } | null;
  failure: HandshakeFailure | null;
  /** Of the TLS session in use. */
  certificateName: string | null;
  /** Named by the process's newest line on a certificate: of the session whose summary comes next. */
  nextCertificateName: string | null;
  /** Recipients of one transaction come line by line. */
  group: OutboundGroup | null;
  /** Log time of its newest line. */
  usedAt: number;
}

/** One transaction, as long as recipients of it may come. */
export interface OutboundGroup extends Pick<Recipient, "connectionUse" | "status" | "tail" | "delaysEnd" | "replyStart"> {
  readonly fact: PendingFact;
  readonly relay: string;
  /** `null`: the fact is complete. */
  readonly verdict: Verdict | null;
}

export function startState(clock: Clock): PostfixState {
  return {
    version: STATE_VERSION,
    clock,
    hosts: new Map(),
    programs: new Map(),
    evictedCount: 0,
    repeatable: null,
    gapAt: Number.NaN,
    sweptAt: Number.NaN,
    sessionsSweptAt: Number.NaN,
  };
}

export function startInboundSession(opened: number | null, connectedFrom: string, usedAt: number): InboundSession {
  return {
    isOpen: true,
    opened,
    connectedFrom,
    tls: null,
    proxyClient: null,
    waiting: [],
    undecided: [],
    identifiedCount: 0,
    lastIdentified: -1,
    failure: null,
    certificateName: null,
    isTainted: false,
    usedAt,
  };
}

export function startOutboundSession(usedAt: number): OutboundSession {
  return {
    tls: null,
    relay: "",
    queueId: null,
    lost: null,
    failure: null,
    certificateName: null,
    nextCertificateName: null,
    group: null,
    usedAt,
  };
}

export function startMessage(id: QueueIdPlace, firstSeenAt: number): Message {
  const { memory, idStart, idEnd, idHash } = id;
  return {
    queueId: latin1(memory, idStart, idEnd),
    idHash,
    idFirst: wordAt(memory, idStart, idEnd),
    idMiddle: wordAt(memory, idStart + 4, idEnd),
    idLast: wordAt(memory, idEnd - 4, idEnd),
    firstSeenAt,
    messageId: null,
    messagePosition: null,
    senderDomain: null,
    sizeBytes: null,
    accepted: null,
    origin: null,
    originalQueueId: null,
    isCounted: false,
    isRemoved: false,
    arrival: -1,
  };
}
