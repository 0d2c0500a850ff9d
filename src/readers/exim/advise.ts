import type { LoggingAdvice, SilentService } from "../../model/logging-advice.ts";

/**
 * Exim names the cipher by default: where it does not, `log_selector` has been changed. `exim -bP` shows what is set, so that nothing of it
 * is lost with the new line.
 *
 * @see Exim specification, 53.15 "Reducing or increasing what is logged"
 */
export function adviseExim(silent: readonly SilentService[]): readonly LoggingAdvice[] {
  if (silent.length === 0) return [];
  return [
    {
      file: "exim.conf",
      lines: ["log_selector = +tls_cipher +tls_certificate_verified"],
      commands: ["exim -bP configure_file log_selector", "systemctl reload exim4"],
    },
  ];
}
