import { beginsWith, type LineMemory, phrase } from "../../syslog/bytes.ts";

/** What a server's session did, as `disconnect from` counts it (Postfix 3.0 and later). */
export interface SessionStatistics {
  /** Accepted STARTTLS commands. */
  readonly startTls: number;
  /** Accepted MAIL commands. */
  readonly mail: number;
  readonly auth: number;
  /** A proxy named another client (XCLIENT). */
  readonly hasProxyClient: boolean;
}

const START_TLS = phrase(" starttls=");
const MAIL = phrase(" mail=");
const AUTH = phrase(" auth=");
const XCLIENT = phrase(" xclient=");
const COMMANDS = phrase(" commands=");
const BLANK = 32;

/**
 * Reads the command counts at the end of a `disconnect from` line: `ehlo=2 starttls=1 mail=1 rcpt=2/3 quit=1 commands=8`.
 * Where a command failed at times the count reads `accepted/all`.
 *
 * @returns `undefined` where the line has none (Postfix before 3.0)
 * @see Postfix `smtpd_format_cmd_stats()`, src/smtpd/smtpd.c
 */
export function parseSessionStatistics(memory: LineMemory, start: number, end: number): SessionStatistics | undefined {
  const { bytes } = memory;
  let startTls = -1;
  let mail = -1;
  let auth = -1;
  let hasProxyClient = false;
  let hasCommands = false;
  for (let at = start; at < end; at++) {
    if (bytes[at] !== BLANK) continue;
    if (beginsWith(memory, at, end, START_TLS)) startTls = startTls === -1 ? countAt(bytes, at + 10, end) : startTls;
    else if (beginsWith(memory, at, end, MAIL)) mail = mail === -1 ? countAt(bytes, at + 6, end) : mail;
    else if (beginsWith(memory, at, end, AUTH)) auth = auth === -1 ? countAt(bytes, at + 6, end) : auth;
    else if (beginsWith(memory, at, end, XCLIENT)) hasProxyClient = true;
    else if (beginsWith(memory, at, end, COMMANDS)) hasCommands = true;
  }
  if (!hasCommands) return undefined;
  return { startTls: Math.max(startTls, 0), mail: Math.max(mail, 0), auth: Math.max(auth, 0), hasProxyClient };
}

/** Whether the service offers STARTTLS: some client used the command, whether or not it worked. */
export function hasStartTlsCommand(memory: LineMemory, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (memory.bytes[at] === BLANK && beginsWith(memory, at, end, START_TLS)) return true;
  return false;
}

/** The number before anything else; no count has more digits. */
function countAt(bytes: Buffer, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < Math.min(end, start + 9); at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) break;
    count = count * 10 + digit;
  }
  return count;
}
