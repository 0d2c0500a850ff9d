import type { Context } from "./context.ts";
import { abandonSession } from "./inbound-session.ts";
import { GROUP_AGE_MS, MAX_IDLE_MS, MAX_MESSAGE_AGE_MS } from "./limits.ts";
import { forgetMessage, oldestMessage } from "./messages.ts";
import { finishTransaction } from "./outbound-session.ts";
import type { HostState, ProgramState } from "./state.ts";
import { forgetLogging, sweepHeld, tlsLoggingFor } from "./tls-logging.ts";

/** How often ages are looked at, in log time. */
const SWEEP_EVERY_MS = 10_000;
const SWEEP_SESSIONS_EVERY_MS = 600_000;
const FUTURE_MS = 86_400_000;

/** Lets go of what has waited long enough. Log time decides, so that the same lines always give the same deliveries. */
export function sweepWhenDue(context: Context, now: number): void {
  const { state } = context;
  const sinceMs = now - state.sweptAt;
  // A host whose clock is behind comes again and again; a line from the far future comes once.
  if (sinceMs < SWEEP_EVERY_MS && sinceMs > -FUTURE_MS) return;
  if (Number.isNaN(sinceMs)) state.gapAt = now;
  const goesBack = sinceMs < 0;
  state.sweptAt = now;
  if (goesBack) return;
  for (const program of state.programs.values()) {
    if (program.daemon === "client") sweepGroups(context, program, now);
  }
  if (!(now - state.sessionsSweptAt < SWEEP_SESSIONS_EVERY_MS)) {
    state.sessionsSweptAt = now;
    for (const program of state.programs.values()) sweepSessions(context, program, now);
  }
  for (const host of state.hosts.values()) {
    for (const logging of host.tlsLogging.values()) sweepHeld(context, logging, now);
    sweepMessages(host, now);
  }
}

function sweepGroups(context: Context, program: ProgramState, now: number): void {
  for (const session of program.outboundSessions.values()) {
    if (session.group !== null && session.group.fact.observedAt < now - GROUP_AGE_MS) finishTransaction(context, program, session);
  }
}

/** Sessions of processes that ended without saying so. */
function sweepSessions(context: Context, program: ProgramState, now: number): void {
  for (const [pid, session] of program.inboundSessions) {
    if (session.usedAt > now - MAX_IDLE_MS) continue;
    abandonSession(context, program, session);
    program.inboundSessions.delete(pid);
  }
  for (const [pid, session] of program.outboundSessions) {
    if (session.usedAt > now - MAX_IDLE_MS) continue;
    finishTransaction(context, program, session);
    program.outboundSessions.delete(pid);
  }
}

function sweepMessages({ messages }: HostState, now: number): void {
  for (let oldest = oldestMessage(messages); oldest !== undefined; oldest = oldestMessage(messages)) {
    if (oldest.firstSeenAt > now - MAX_MESSAGE_AGE_MS) return;
    forgetMessage(messages, oldest);
  }
}

/** `daemon started`: all processes of the instance are gone, and its configuration has been read. */
export function restartInstance(context: Context, host: HostState, instance: string): void {
  for (const program of context.state.programs.values()) {
    if (program.host !== host || program.instance !== instance) continue;
    for (const session of program.inboundSessions.values()) abandonSession(context, program, session);
    for (const session of program.outboundSessions.values()) finishTransaction(context, program, session);
    program.inboundSessions.clear();
    program.outboundSessions.clear();
  }
  reloadInstance(context, host, instance);
  // New processes: what the log does not have of them was never written.
  for (const role of ["smtp", "lmtp"]) tlsLoggingFor(host, `${instance} ${role}`).gapAt = Number.NEGATIVE_INFINITY;
}

/** `reload`: the log level may be another from here on. */
export function reloadInstance(context: Context, host: HostState, instance: string): void {
  for (const program of context.state.programs.values()) {
    if (program.host === host && program.instance === instance) program.hasSummary = false;
  }
  for (const [key, logging] of host.tlsLogging) {
    if (key.startsWith(`${instance} `)) forgetLogging(context, logging);
  }
}

/** The logging system says that it dropped lines: a missing line proves nothing in what is open now. */
export function taintHost(context: Context, host: HostState, now: number): void {
  const { state } = context;
  for (const program of state.programs.values()) {
    if (program.host !== host) continue;
    for (const session of program.inboundSessions.values()) session.isTainted = true;
  }
  for (const other of state.hosts.values()) {
    for (const logging of other.tlsLogging.values()) logging.gapAt = other === host ? now : (logging.gapAt ?? state.gapAt);
  }
  state.gapAt = now; // for programs that were not seen yet
}
