/** What a server's session did, as `disconnect from` counts it (Postfix 3.0 and later). */
export interface SessionStatistics {
  /** Accepted STARTTLS commands. */
  readonly startTls: number;
  /** Accepted MAIL commands. */
  readonly mail: number;
  readonly auth: number;
}

/**
 * Reads the command counts at the end of a `disconnect from` line: `ehlo=2 starttls=1 mail=1 rcpt=2/3 quit=1 commands=8`.
 * Where a command failed at times the count reads `accepted/all`.
 *
 * @returns `undefined` where the line has none (Postfix before 3.0)
 * @see Postfix `smtpd_format_cmd_stats()`, src/smtpd/smtpd.c
 */
export function parseSessionStatistics(text: string): SessionStatistics | undefined {
  if (!text.includes(" commands=")) return undefined;
  return { startTls: acceptedCount(text, " starttls="), mail: acceptedCount(text, " mail="), auth: acceptedCount(text, " auth=") };
}

/** Whether the service offers STARTTLS: some client used the command, whether or not it worked. */
export function hasStartTlsCommand(text: string): boolean {
  return text.includes(" starttls=");
}

function acceptedCount(text: string, word: string): number {
  const at = text.indexOf(word);
  if (at === -1) return 0;
  const count = Number.parseInt(text.slice(at + word.length, at + word.length + 9), 10);
  return Number.isNaN(count) ? 0 : count;
}
