import type { Insight } from "../insights/insight.ts";
import type { ConnectorType } from "../model/connector.ts";
import type { SourceState } from "../model/source-state.ts";
import type { ConnectorDay } from "../questions/connector-report.ts";
import type { Overview } from "../questions/overview.ts";

/** Whole days in `timeZone`, both included: `2026-11-13` to `2026-11-19`. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** `GET /api/v1/about` */
export interface AboutAnswer {
  readonly version: string;
  readonly organization: string | null;
  /** IANA zone in which days begin. */
  readonly timeZone: string;
  readonly language: "en" | "sv" | "nl";
  /** The bundled sample is shown, no mail of the reader's own. */
  readonly sample: boolean;
  /** Days of the oldest and the newest delivery; `null` while the store is empty. */
  readonly stored: DayRange | null;
}

/** `GET /api/v1/overview?from=2026-11-13&to=2026-11-19`; without dates the last seven days up to the newest delivery. */
export interface OverviewAnswer {
  readonly period: DayRange;
  readonly overview: Overview;
  /** The stretch of the same length just before. */
  readonly previousPeriod: DayRange;
  readonly previous: Overview;
}

/** `GET /api/v1/connector-report?from=&to=` : all rows of the period; the page filters and sums. */
export interface ConnectorReportAnswer {
  readonly period: DayRange;
  readonly days: readonly ConnectorDay[];
  /** Configured connectors, in the configuration's order. */
  readonly connectors: readonly ConnectorSummary[];
}

export interface ConnectorSummary {
  readonly name: string;
  readonly direction: "inbound" | "outbound";
  readonly connectorType: ConnectorType;
  readonly forcesTls: boolean;
}

/** `GET /api/v1/insights` : findings of the configured window that ends with the newest delivery. */
export interface InsightsAnswer {
  readonly insights: readonly Insight[];
}

/** `GET /api/v1/sources` */
export interface SourcesAnswer {
  readonly sources: readonly SourceState[];
}

export type { SourceState } from "../model/source-state.ts";

/** Every failed request. */
export interface ProblemAnswer {
  readonly error: { readonly code: string; readonly message: string; readonly hint: string };
}
