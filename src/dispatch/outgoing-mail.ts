import type { MailConfig } from "../config/config.ts";
import type { ComposedMail } from "../report/mail/mailed-report.ts";

/** A mail and its envelope. */
export interface OutgoingMail extends ComposedMail {
  /** Without angle brackets. */
  readonly messageId: string;
  readonly recipients: readonly string[];
  /** Epoch milliseconds UTC. */
  readonly at: number;
}

/**
 * Hands a mail to the relay.
 *
 * @param signal ends it, wherever it stands
 * @returns recipients that the relay refused, while it took the mail for others
 * @throws OperatorError MAIL_RELAY_UNREACHABLE, MAIL_TLS_FAILED, MAIL_LOGIN_REFUSED, MAIL_REFUSED, MAIL_FILE_UNREADABLE
 */
export type SendMail = (mail: OutgoingMail, relay: MailConfig, signal: AbortSignal) => Promise<{ readonly refused: readonly string[] }>;
