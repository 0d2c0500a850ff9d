import type { TlsCounts } from "../../model/tls.ts";
import type { SmtpAuthClients } from "../../questions/smtp-auth-clients.ts";
import type { DayRange } from "./day-range.ts";

/** `GET /api/v1/smtp-auth-clients?from=&to=` */
export interface SmtpAuthClientsAnswer extends SmtpAuthClients {
  readonly period: DayRange;
  /** Submitted messages by the outcome of each. */
  readonly byTls: TlsCounts;
}
