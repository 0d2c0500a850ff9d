import type { TlsReportPage, TlsReportSummary } from "../../questions/tls-reports/tls-reports-question.ts";
import type { DayRange } from "./day-range.ts";

/** `GET /api/v1/tls-reports?from=&to=&organization=&domain=&policy=`; days are those of the reports, in UTC. */
export interface TlsReportsAnswer extends TlsReportSummary {
  readonly period: DayRange;
}

/** `GET /api/v1/tls-reports/list?page=`, and as above. */
export interface TlsReportListAnswer extends TlsReportPage {
  readonly period: DayRange;
  /** The first is 1. */
  readonly page: number;
  readonly pages: number;
}

/** `POST /api/v1/tls-reports` */
export interface TlsReportsTaken {
  /** Reports that were not known before, one for each domain. */
  readonly added: number;
  readonly known: number;
}
