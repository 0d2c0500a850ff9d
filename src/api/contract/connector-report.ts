import type { ConnectorSummary } from "../../model/connector-summary.ts";
import type { ConnectorDay } from "../../questions/connector-report.ts";
import type { DayRange } from "./day-range.ts";

export type { ConnectorSummary };

/** `GET /api/v1/connector-report?from=&to=` : all rows of the period; the page filters and sums. */
export interface ConnectorReportAnswer {
  readonly period: DayRange;
  readonly days: readonly ConnectorDay[];
  /** Configured connectors, in the configuration's order. */
  readonly connectors: readonly ConnectorSummary[];
}
