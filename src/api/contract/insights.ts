import type { Insight } from "../../insights/insight.ts";
import type { Accounting } from "../../model/accounting.ts";
import type { Connector } from "../../model/connector.ts";
import type { AttemptOutcome } from "../../model/delivery.ts";
import type { Certainty, TlsOutcome } from "../../model/tls.ts";
import type { DailyTls } from "../../questions/daily-tls.ts";
import type { UnrecognizedSample } from "../../questions/line-drift.ts";
import type { MessageHost } from "../../questions/message-examples.ts";
import type { DayRange } from "./day-range.ts";

/** `GET /api/v1/insights` : findings of the configured window that ends with the newest delivery, most urgent first. */
export interface InsightsAnswer {
  /** Those that ask for action. */
  readonly insights: readonly Insight[];
  /** Those that were put aside. */
  readonly snoozed: readonly Insight[];
}

/** `GET /api/v1/insights/{id}` : one finding and what stands behind it. */
export interface InsightAnswer {
  readonly insight: Insight;
  readonly isSnoozed: boolean;
  /** The days of `days`. */
  readonly range: DayRange;
  /** All messages of what it is about, per day; a day without any is left out. */
  readonly days: readonly DailyTls[];
  /** When it began, epoch milliseconds UTC; `null` where that is not known. */
  readonly firstAt: number | null;
  /** The newest messages or attempts that it counts, at most five. */
  readonly examples: readonly InsightExample[];
  /** The hosts behind the messages that it counts, most first, at most eight. */
  readonly peerHosts: readonly MessageHost[];
  readonly peerHostCount: number;
  /** All hosts of the connector in the window, at most eight; empty where it is about none. */
  readonly connectorHosts: readonly MessageHost[];
  readonly connectorHostCount: number;
  /** Kinds of lines that are not understood, each with one of them, reduced as the privacy setting says; at most ten. */
  readonly samples: readonly UnrecognizedSample[];
  /** As configured; `null` where it is about none, or about one that is configured no more. */
  readonly connector: Connector | null;
  /** What became of the lines of the log that it is about; `null` where it is about none. */
  readonly accounting: Accounting | null;
}

export interface InsightExample {
  /** Of its page. */
  readonly id: string;
  /** ISO 8601, UTC, milliseconds. */
  readonly observedAt: string;
  readonly queueId: string | null;
  readonly peerHost: string | null;
  readonly peerAddress: string | null;
  readonly tls: TlsOutcome;
  readonly certainty: Certainty;
  readonly cipher: string | null;
  /** What became of an attempt, and in which words. */
  readonly outcome: AttemptOutcome | null;
  readonly reason: string | null;
}

/** `PUT /api/v1/insights/{id}/snooze` : puts a finding aside. */
export interface SnoozeRequest {
  /** Why, in 1 to 500 characters. */
  readonly reason: string;
  /** The day on which it comes back, after today and within a year; `null`: when it gets worse. */
  readonly until: string | null;
}
