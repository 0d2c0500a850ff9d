import { evictOldest } from "../facts/evict-oldest.ts";
import { openDeliveriesOf } from "../facts/open-transaction.ts";
import { takeUpState } from "../facts/take-up-state.ts";
import type { FactSink, LineUse, Reader, ReaderFormat, ReaderOptions } from "../reader.ts";
import { startClock } from "../syslog/clock.ts";
import { syslogTimeOf } from "../syslog/first-time.ts";
import { createSyslogLines } from "../syslog/syslog-lines.ts";
import { adviseOpenSmtpd } from "./advise.ts";
import type { Context } from "./correlate/context.ts";
import { MAX_HOSTS } from "./correlate/limits.ts";
import { readDowngrade } from "./correlate/outbound.ts";
import { readEvent } from "./correlate/session.ts";
import { type HostState, type OpenSmtpdState, STATE_VERSION, startHost, startState } from "./correlate/state.ts";
import { sweepWhenDue } from "./correlate/sweep.ts";
import { parseEvent } from "./parse/event.ts";
import { isOpenSmtpd, recognizeOpenSmtpd } from "./recognize.ts";

/** OpenSMTPD 6.0 to 7.8. */
export const openSmtpdFormat: ReaderFormat = {
  name: "opensmtpd",
  recognize: recognizeOpenSmtpd,
  timeOf: syslogTimeOf,
  advise: adviseOpenSmtpd,
  open: openOpenSmtpdReader,
};

export function openOpenSmtpdReader(options: ReaderOptions, sink: FactSink, snapshot?: unknown): Reader {
  const state = takeUpState<OpenSmtpdState>(snapshot, STATE_VERSION) ?? startState(startClock(options.timeZone, options.year));
  const context: Context = { state, sink, isOwnAddress: options.isOwnAddress };
  const readSyslogLine = createSyslogLines(state.clock, isOpenSmtpd);

  function readLine(buffer: Buffer, start: number, end: number, position: number): LineUse {
    const parsed = readSyslogLine(buffer, start, end);
    if (parsed === undefined) return "unrecognized";
    if (parsed === "foreign") return "irrelevant";
    sweepWhenDue(context, parsed.observedAt);
    const line = { observedAt: parsed.observedAt, position, host: hostOf(state, parsed.host), text: parsed.text };
    const event = parseEvent(parsed.text);
    return event === undefined ? readDowngrade(context, line) : readEvent(context, line, event);
  }

  return {
    name: "opensmtpd",
    readLine,
    openDeliveries: () => [...state.hosts.values()].flatMap((host) => openDeliveriesOf(host, host.sessions.values())),
    newestLineAt: () => (Number.isNaN(state.clock.newestAt) ? null : state.clock.newestAt),
    evicted: () => state.evicted,
    snapshot: () => state,
  };
}

function hostOf(state: OpenSmtpdState, name: string): HostState {
  const host = state.hosts.get(name) ?? startHost(name);
  state.hosts.set(name, host);
  state.evicted += evictOldest(state.hosts, MAX_HOSTS);
  return host;
}
