import type { ReportWish, RequestedReport } from "../model/report/requested-report.ts";

/** Requested reports while the server runs: asked for, looked at, changed. */
export interface ReportDesk {
  /** The oldest first. */
  list(): readonly RequestedReport[];
  /** @throws OperatorError MAIL_NOT_CONFIGURED, MAIL_RECIPIENT_NOT_ALLOWED, INVALID_ARGUMENT; what the store tells */
  add(wish: ReportWish): Promise<RequestedReport>;
  /** @throws OperatorError like `add`, and NOT_FOUND */
  change(id: string, wish: ReportWish): Promise<RequestedReport>;
  /** Sends it beside its schedule. @throws OperatorError MAIL_NOT_CONFIGURED, NOT_FOUND */
  sendNow(id: string): Promise<RequestedReport>;
  /** @throws OperatorError NOT_FOUND */
  remove(id: string): Promise<void>;
}
