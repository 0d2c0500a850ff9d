import type { LoggingAdvice, SilentService } from "../../model/logging-advice.ts";

const OWN_HOSTS: LoggingAdvice = { file: "postseal.yaml", lines: ["network:", "  ownHosts: [mx.example.com]"], commands: [] };

/**
 * Where the servers that put messages into a mailbox are not known as the own ones, nothing that they write counts: their names stand
 * after `by`. Of servers that are known, Postfix alone leaves version and cipher out unless it is told to write them.
 *
 * @see postconf(5): smtpd_tls_received_header
 */
export function adviseReceived(silent: readonly SilentService[]): readonly LoggingAdvice[] {
  if (silent.length === 0) return [];
  if (silent.some(({ tellsOfTls }) => tellsOfTls !== true)) return [OWN_HOSTS];
  return [{ file: "/etc/postfix/main.cf", lines: ["smtpd_tls_received_header = yes"], commands: ["postfix reload"] }];
}
