import type { LoggingAdvice, SilentService } from "../../model/logging-advice.ts";

/** Postfix's programs that speak SMTP or LMTP, and what makes each log its TLS connections, one line for each. */
const LEVELS = {
  smtpd: "smtpd_tls_loglevel = 1",
  smtp: "smtp_tls_loglevel = 1",
  lmtp: "lmtp_tls_loglevel = 1",
} as const;

type Program = keyof typeof LEVELS;

/**
 * Each kind of program has a level of its own, 0 unless it is set.
 *
 * @see postconf(5): smtpd_tls_loglevel, smtp_tls_loglevel, lmtp_tls_loglevel
 */
export function advisePostfix(silent: readonly SilentService[]): readonly LoggingAdvice[] {
  const programs = new Set(silent.flatMap((service) => programOf(service) ?? []));
  if (programs.size === 0) return [];
  const lines = (["smtpd", "smtp", "lmtp"] as const).filter((program) => programs.has(program)).map((program) => LEVELS[program]);
  return [{ file: "/etc/postfix/main.cf", lines, commands: ["postfix reload"] }];
}

/** A service may be renamed in front (`postfix/submission/smtpd`): the program is the last part. */
function programOf({ service, direction }: SilentService): Program | undefined {
  if (service === null) return direction === "outbound" ? "smtp" : "smtpd";
  const program = service.slice(service.lastIndexOf("/") + 1);
  return program === "smtpd" || program === "smtp" || program === "lmtp" ? program : undefined;
}
