import type { ConnectorType } from "../model/connector.ts";
import type { Direction, Path } from "../model/delivery.ts";
import type { LoggingAdvice } from "../model/logging-advice.ts";
import type { Period } from "../model/period.ts";
import type { Snooze } from "../model/snooze.ts";
import type { Certainty, ProtocolVersion, TlsOutcome } from "../model/tls.ts";

/** The kinds of findings, most urgent first. Each is detected in the folder that is named beside it. */
export const INSIGHT_KINDS = [
  "forced-tls-bypassed", // forced-tls
  "submission-no-tls", // submission-tls
  "significant-no-tls", // connector-tls
  "significant-tls10", // connector-tls
  "submission-old-tls", // submission-tls
  "significant-tls11", // connector-tls
  "tls-downgrade", // downgrade
  "tls-failures", // tls-failures
  "format-drift", // format-drift
  "unrecognized-lines", // unrecognized-lines
  "unknown-tls", // unknown-tls
  "internet-no-tls", // internet-tls
  "internet-old-tls", // internet-tls
] as const;
export type InsightKind = (typeof INSIGHT_KINDS)[number];

/** A finding, with the numbers that triggered it. What does not apply to its kind is `null` or empty. */
export interface Insight {
  /** Stable: the same finding on the same subject has the same id on every day. */
  readonly id: string;
  readonly kind: InsightKind;
  readonly direction: Direction | null;
  /** The way that the messages took; `null` where the finding is not about one way. */
  readonly path: Path | null;
  readonly connector: string | null;
  readonly connectorType: ConnectorType | null;
  /** The peer that it is about, where it is about one: a registrable domain, or an address where there is none. */
  readonly peer: string | null;
  /** The log that it is about, where it is about one. */
  readonly source: string | null;
  /** The outcome that it is about; where there are several, the one of most messages. */
  readonly outcome: TlsOutcome;
  /** Messages with any of these outcomes count, weakest first. */
  readonly outcomes: readonly TlsOutcome[];
  /** Messages with these outcomes in the window; failed handshakes (`tls-failures`); lines (`format-drift`; `unrecognized-lines`, since the log was first read). */
  readonly messages: number;
  /**
   * What `share` is a share of: messages whose outcome is known; all messages (`unknown-tls`); messages and failed handshakes
   * (`tls-failures`); lines that tell of mail (`format-drift`, `unrecognized-lines`).
   */
  readonly knownMessages: number;
  /** `messages / knownMessages`. */
  readonly share: number;
  /** How many of `messages` a line of the log proves, not a rule. */
  readonly observedMessages: number;
  /** `observed` when every one of these messages was observed. */
  readonly certainty: Certainty;
  readonly window: Period;
  /** First and last time that outcome was seen in the window, epoch milliseconds UTC. */
  readonly firstSeenAt: number | null;
  readonly lastSeenAt: number | null;
  /** Since when it has gone on without a break as long as the window. */
  readonly since: InsightBeginning | null;
  /** The same numbers of the stretch of the same length just before; `null` where it had no message whose outcome is known. */
  readonly before: InsightBefore | null;
  /** What they used before it got worse (`tls-downgrade`): `outcomes` are the weaker ones. */
  readonly formerVersion: ProtocolVersion | null;
  /** How many of the messages that were handed over in spite of failed handshakes went without TLS (`tls-failures`). */
  readonly withoutTls: number | null;
  /** The peers behind it, most messages first, at most five; a domain, or an address where there is none. */
  readonly peers: readonly { readonly peer: string; readonly messages: number }[];
  /** The own servers behind it (`unknown-tls`), as they call themselves in the log, most messages first, at most five. */
  readonly hosts: readonly { readonly host: string; readonly messages: number }[];
  /** What makes the log tell (`unknown-tls`). */
  readonly settings: readonly LoggingAdvice[];
  readonly thresholds: { readonly share: number; readonly messages: number };
  /** It was put aside: still so among the snoozed, and come back among the others. */
  readonly snooze: Snooze | null;
}

export interface InsightBeginning {
  /** In the store's time zone. */
  readonly day: string;
  /** The store's oldest mail is no older: it may have begun before. */
  readonly orEarlier: boolean;
}

export interface InsightBefore {
  readonly messages: number;
  readonly knownMessages: number;
  readonly share: number;
}
