import type { LoggingGap } from "../../../../questions/logging-gaps.ts";

/** The lines that a host's mail server lacks. */
export interface MissingSettings {
  readonly host: string | null;
  readonly lines: readonly string[];
}

/** Below this share a log that begins in the middle of a session explains it. */
const LEAST_SHARE = 0.01;

/**
 * What to set at which host, in the words of Postfix.
 *
 * The server side logs inbound mail and submissions, the client side outbound mail; each has a level of its own.
 */
export function findMissingSettings(hosts: readonly LoggingGap[]): readonly MissingSettings[] {
  const lines = new Map<string | null, Set<string>>();
  for (const { host, reader, direction, messages, unknown } of hosts) {
    if (reader !== "postfix" || unknown / messages < LEAST_SHARE) continue;
    const known = lines.get(host) ?? new Set();
    known.add(direction === "outbound" ? "smtp_tls_loglevel = 1" : "smtpd_tls_loglevel = 1");
    lines.set(host, known);
  }
  return [...lines].map(([host, each]) => ({ host, lines: [...each].toSorted().toReversed() }));
}
