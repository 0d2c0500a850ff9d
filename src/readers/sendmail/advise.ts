import type { LoggingAdvice, SilentService } from "../../model/logging-advice.ts";

/**
 * Sendmail logs TLS from level 9 on, its default: where it does not, the level has been lowered.
 *
 * @see sendmail `tls.c`, `tls_get_info()`; cf/README, confLOG_LEVEL
 */
export function adviseSendmail(silent: readonly SilentService[]): readonly LoggingAdvice[] {
  if (silent.length === 0) return [];
  return [
    {
      file: "/etc/mail/sendmail.mc",
      lines: ["define(`confLOG_LEVEL', `9')dnl"],
      commands: ["make -C /etc/mail", "systemctl restart sendmail"],
    },
  ];
}
