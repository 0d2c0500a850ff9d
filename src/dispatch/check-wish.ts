import type { Config, MailConfig } from "../config/config.ts";
import { createDomainMatcher } from "../connectors/domain-matcher.ts";
import { OperatorError } from "../model/operator-error.ts";
import { domainOfAddress } from "../model/report/mail-address.ts";
import type { ReportWish } from "../model/report/requested-report.ts";

/** The relay's settings. Throws `OperatorError` MAIL_NOT_CONFIGURED. */
export function requireMail({ mail }: Pick<Config, "mail">): MailConfig {
  if (mail !== null) return mail;
  throw new OperatorError("MAIL_NOT_CONFIGURED", "Postseal was not told how to send mail.");
}

/** Domains to which reports may be sent: the sender's, the organization's own, and those that are named; patterns. */
export function recipientDomainsOf({ domains }: Pick<Config, "domains">, mail: MailConfig): readonly string[] {
  return [...new Set([domainOfAddress(mail.from), ...domains, ...mail.recipientDomains])];
}

/**
 * Refuses recipients elsewhere: whoever reaches the page could otherwise send mail to anybody in the organization's name.
 *
 * @throws OperatorError MAIL_NOT_CONFIGURED, MAIL_RECIPIENT_NOT_ALLOWED
 */
export function checkRecipients({ recipients }: Pick<ReportWish, "recipients">, config: Pick<Config, "domains" | "mail">): MailConfig {
  const mail = requireMail(config);
  const covers = createDomainMatcher(recipientDomainsOf(config, mail));
  const foreign = recipients.find((address) => covers(domainOfAddress(address)) === undefined);
  if (foreign === undefined) return mail;
  throw new OperatorError("MAIL_RECIPIENT_NOT_ALLOWED", `Reports are not sent to ${foreign}.`);
}
