import type { RequestedReport } from "../model/report/requested-report.ts";

/** The reports as they stand, and the one way to change them. */
export interface ReportShelf {
  all(): readonly RequestedReport[];
  /** Durable when it is done. @throws OperatorError NOT_FOUND; what the store tells */
  update(id: string, step: (report: RequestedReport) => RequestedReport): Promise<RequestedReport>;
  /** Until the next start only: for what must not be forgotten though the store does not take it. */
  remember(id: string, step: (report: RequestedReport) => RequestedReport): void;
}
