import { evictOldest } from "../facts/evict-oldest.ts";
import { openDeliveriesOf } from "../facts/open-transaction.ts";
import { takeUpState } from "../facts/take-up-state.ts";
import type { FactSink, LineUse, Reader, ReaderFormat, ReaderOptions } from "../reader.ts";
import { startClock } from "../syslog/clock.ts";
import { syslogTimeOf } from "../syslog/first-time.ts";
import { createSyslogLines, type SyslogLine } from "../syslog/syslog-lines.ts";
import { adviseSendmail } from "./advise.ts";
import { readAbortion, readArrival, readLogin, readRejection } from "./correlate/arrival.ts";
import type { Context, LogLine } from "./correlate/context.ts";
import { readDeparture } from "./correlate/departure.ts";
import { readHandshake } from "./correlate/handshake.ts";
import { MAX_HOSTS } from "./correlate/limits.ts";
import { type SendmailState, STATE_VERSION, startHost, startState } from "./correlate/state.ts";
import { sweepWhenDue } from "./correlate/sweep.ts";
import { isSendmail, recognizeSendmail } from "./recognize.ts";

/** Sendmail 8.12 to 8.18. */
export const sendmailFormat: ReaderFormat = {
  name: "sendmail",
  recognize: recognizeSendmail,
  timeOf: syslogTimeOf,
  advise: adviseSendmail,
  open: openSendmailReader,
};

/** 8.12 and later: eight characters of time and sequence, then the process id with six digits or more. */
const QUEUE_ID = /^([0-9A-Za-z]{8}\d{6,7}|[A-Za-z]{3,8}\d{5}): /;

export function openSendmailReader(options: ReaderOptions, sink: FactSink, snapshot?: unknown): Reader {
  const state = takeUpState<SendmailState>(snapshot, STATE_VERSION) ?? startState(startClock(options.timeZone, options.year));
  const context: Context = { state, sink, isOwnAddress: options.isOwnAddress };
  const readSyslogLine = createSyslogLines(state.clock, isSendmail);

  function readLine(buffer: Buffer, start: number, end: number, position: number): LineUse {
    const parsed = readSyslogLine(buffer, start, end);
    if (parsed === undefined) return "unrecognized";
    if (parsed === "foreign") return "irrelevant";
    sweepWhenDue(context, parsed.observedAt);
    return readMessage(context, toLogLine(context, parsed, position));
  }

  return {
    name: "sendmail",
    readLine,
    openDeliveries: () => [...state.hosts.values()].flatMap((host) => openDeliveriesOf(host, host.processes.values())),
    newestLineAt: () => (Number.isNaN(state.clock.newestAt) ? null : state.clock.newestAt),
    evicted: () => state.evicted,
    snapshot: () => state,
  };
}

function toLogLine({ state }: Context, { observedAt, host, program, pid, text }: SyslogLine, position: number): LogLine {
  const known = state.hosts.get(host) ?? startHost(host);
  state.hosts.set(host, known);
  state.evicted += evictOldest(state.hosts, MAX_HOSTS);
  const queueId = QUEUE_ID.exec(text)?.[1] ?? null;
  return { observedAt, position, host: known, program, pid, queueId, text: queueId === null ? text : text.slice(queueId.length + 2) };
}

function readMessage(context: Context, line: LogLine): LineUse {
  const { queueId, text } = line;
  if (text.startsWith("STARTTLS=")) return readHandshake(context, line);
  if (text.startsWith("AUTH=server, ")) return readLogin(context, line);
  if (text.startsWith("ruleset=")) return queueId === null ? "irrelevant" : readRejection(context, line);
  if (queueId !== null && text.startsWith("from=")) return readArrival(context, line, queueId);
  if (queueId !== null && text.startsWith("to=")) return readDeparture(context, line, queueId);
  return queueId === null ? "irrelevant" : readAbortion(context, line, queueId);
}
