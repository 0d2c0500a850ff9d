import type { LoggingAdvice, SilentService } from "../../model/logging-advice.ts";

/**
 * OpenSMTPD logs the TLS of every session and has no setting for it: where the lines are missing, syslog does not keep them all.
 *
 * @see syslog.conf(5); OpenSMTPD logs to the facility mail
 */
export function adviseOpenSmtpd(silent: readonly SilentService[]): readonly LoggingAdvice[] {
  if (silent.length === 0) return [];
  return [{ file: "/etc/syslog.conf", lines: ["mail.info\t/var/log/maillog"], commands: ["rcctl reload syslogd"] }];
}
