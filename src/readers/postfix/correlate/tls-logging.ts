import { applyVerdict, type Context, emit, UNKNOWN } from "./context.ts";
import { MAX_HELD, MAX_HELD_AGE_MS } from "./limits.ts";
import type { HostState, PendingFact, ProgramState, TlsLogging, Verdict } from "./state.ts";

/*
 * A missing TLS line means plaintext only where TLS is logged at all: the default log level is 0. A summary of the
 * same instance and role proves a level of 1 or more, for as long as the configuration is not read again.
 */

/** The logging of one instance and role; made when it is new. */
export function tlsLoggingFor(host: HostState, key: string): TlsLogging {
  const known = host.tlsLogging.get(key);
  if (known !== undefined) return known;
  const logging: TlsLogging = { isLogged: false, usesProxy: false, held: [], gapAt: null };
  host.tlsLogging.set(key, logging);
  return logging;
}

/** The logging of the clients that a tlsproxy works for. Made with the first line that tells of it: `taintHost` knows who was seen. */
export function clientTlsLoggingOf(program: ProgramState): TlsLogging {
  program.clientTlsLogging ??= tlsLoggingFor(program.host, tlsLoggingKey(program.instance, "smtp"));
  return program.clientTlsLogging;
}

/** Keeps a delivery without a TLS line until it is known whether TLS is logged. */
export function hold(context: Context, logging: TlsLogging, fact: PendingFact): void {
  if (logging.isLogged) {
    decidePlaintext(context, fact);
    return;
  }
  logging.held.push(fact);
  // In strides: taking the oldest away one by one would move all the others each time.
  if (logging.held.length > MAX_HELD) giveUp(context, logging, MAX_HELD / 2);
}

/** A summary proves that TLS is logged: whatever had none went in plaintext. */
export function proveLogging(context: Context, logging: TlsLogging): void {
  if (logging.isLogged) return;
  logging.isLogged = true;
  for (const fact of logging.held.splice(0)) decidePlaintext(context, fact);
}

/** The configuration is read again: what was proved holds no longer, what was held stays unknown. */
export function forgetLogging(context: Context, logging: TlsLogging): void {
  giveUp(context, logging, logging.held.length);
  logging.isLogged = false;
  logging.usesProxy = false;
}

/** Gives up on deliveries that have waited too long. */
export function sweepHeld(context: Context, logging: TlsLogging, now: number): void {
  const young = logging.held.findIndex((fact) => fact.observedAt > now - MAX_HELD_AGE_MS);
  giveUp(context, logging, young === -1 ? logging.held.length : young);
}

function giveUp(context: Context, logging: TlsLogging, count: number): void {
  for (const fact of logging.held.splice(0, count)) {
    applyVerdict(fact, UNKNOWN);
    emit(context, fact);
  }
}

function decidePlaintext(context: Context, fact: PendingFact): void {
  applyVerdict(fact, { tls: "none", certainty: "inferred", position: null, needsTlsLogging: false });
  emit(context, fact);
}

/** Hands a fact over with a verdict, or keeps it where the verdict depends on the log level. */
export function settle(context: Context, logging: TlsLogging, fact: PendingFact, verdict: Verdict): void {
  applyVerdict(fact, verdict);
  if (verdict.needsTlsLogging) hold(context, logging, fact);
  else emit(context, fact);
}

/** `postfix/smtp` and `postfix/relay/smtp` share one setting, `lmtp` has its own. */
export function tlsLoggingKey(instance: string, tag: string): string {
  return `${instance} ${tag.slice(tag.lastIndexOf("/") + 1)}`;
}

/** Whether a program's name says that TLS begins with the connection, so that no STARTTLS is counted. */
export function mayBeWrapperMode(program: ProgramState): boolean {
  return /(?:^|[/-])(?:smtps|submissions|ssmtp|465)(?:$|[/-])/.test(program.tag);
}
