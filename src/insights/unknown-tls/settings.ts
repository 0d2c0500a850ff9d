import type { SilentProgram } from "../../questions/silent-programs.ts";

/** Postfix's programs that speak SMTP or LMTP, and what makes each log TLS. */
const POSTFIX_SETTINGS = {
  smtpd: "smtpd_tls_loglevel = 1",
  smtp: "smtp_tls_loglevel = 1",
  lmtp: "lmtp_tls_loglevel = 1",
} as const;

/**
 * The lines of `main.cf` that let the programs behind unknown messages log TLS; none where they are not Postfix's.
 *
 * A service may be renamed in front (`postfix/submission/smtpd`): the program is the last part.
 */
export function settingsOf(programs: readonly Omit<SilentProgram, "source" | "direction">[]): readonly string[] {
  const named = programs
    .filter(({ reader }) => reader === "postfix")
    .flatMap(({ service }) => {
      const program = service?.slice(service.lastIndexOf("/") + 1);
      return program === "smtpd" || program === "smtp" || program === "lmtp" ? [POSTFIX_SETTINGS[program]] : [];
    });
  return [...new Set(named)];
}
