import type { Insight } from "../insights/insight.ts";
import type { Accounting } from "../model/accounting.ts";
import type { ConnectorType } from "../model/connector.ts";
import type { Path } from "../model/delivery.ts";
import type { TlsCounts } from "../model/tls.ts";
import type { Overview } from "../questions/overview.ts";
import type { ReportedFailures, SessionCounts } from "../questions/tls-reports/tls-reports-question.ts";

/** The insight for a period, as `postseal report` gives it; its JSON form is exactly this. */
export interface Report {
  readonly period: ReportPeriod;
  readonly overview: Overview;
  /** Configured connectors in their order, then the paths without one that carried mail. */
  readonly connectors: readonly ConnectorTotal[];
  /** Those that ask for action. */
  readonly insights: readonly Insight[];
  /** Those that were put aside, each with its `snooze`. */
  readonly snoozed: readonly Insight[];
  readonly accounting: readonly Accounting[];
  /** What others reported about these days; `null` when nobody did. Never part of the numbers above. */
  readonly tlsReports: ReportedSessions | null;
}

/** TLS reports in one sum; days in UTC. */
export interface ReportedSessions extends SessionCounts {
  readonly reports: number;
  readonly organizations: number;
  /** The most frequent. */
  readonly failures: readonly ReportedFailures[];
}

/** Whole days in `timeZone`, both included: `2026-11-13` to `2026-11-19`. */
export interface ReportPeriod {
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
}

/** What one path carried in one direction during the period. */
export interface ConnectorTotal {
  /** `null` without a connector. */
  readonly name: string | null;
  readonly direction: "inbound" | "outbound";
  readonly path: Path;
  readonly connectorType: ConnectorType | null;
  /** `null` without a connector, or when it is configured no more. */
  readonly forcesTls: boolean | null;
  readonly messages: number;
  readonly recipients: number;
  readonly protectedShare: number | null;
  readonly unknownShare: number | null;
  readonly byTls: TlsCounts;
}
