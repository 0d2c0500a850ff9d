import { takeUpState } from "../facts/take-up-state.ts";
import type { FactSink, LineUse, Reader, ReaderFormat, ReaderOptions } from "../reader.ts";
import { startClock } from "../syslog/clock.ts";
import { syslogTimeOf } from "../syslog/first-time.ts";
import { createSyslogLines } from "../syslog/syslog-lines.ts";
import type { Context, LogLine } from "./correlate/context.ts";
import { readInbound } from "./correlate/inbound.ts";
import { readOutbound } from "./correlate/outbound.ts";
import { STATE_VERSION, type StalwartState, startState } from "./correlate/state.ts";
import { sweepWhenDue } from "./correlate/sweep.ts";
import { parseStalwartEvent } from "./parse/event.ts";
import { parseOwnLine } from "./parse/own-line.ts";
import { isStalwart, recognizeStalwart } from "./recognize.ts";

/** Stalwart from 0.9 on: its text log, one event a line. */
export const stalwartFormat: ReaderFormat = {
  name: "stalwart",
  recognize: recognizeStalwart,
  timeOf: (line, timeZone, year) => parseOwnLine(line)?.observedAt ?? syslogTimeOf(line, timeZone, year),
  open: openStalwartReader,
};

const MAX_LINE_BYTES = 16_384;

export function openStalwartReader(options: ReaderOptions, sink: FactSink, snapshot?: unknown): Reader {
  const state = takeUpState<StalwartState>(snapshot, STATE_VERSION) ?? startState(startClock(options.timeZone, options.year));
  const context: Context = { state, sink, isOwnAddress: options.isOwnAddress };
  const readSyslogLine = createSyslogLines(state.clock, isStalwart);

  function readLine(buffer: Buffer, start: number, end: number, position: number): LineUse {
    const text = buffer.toString("utf8", start, Math.min(end, start + MAX_LINE_BYTES));
    const own = parseOwnLine(text);
    if (own !== undefined) return readText(own.text, { observedAt: own.observedAt, host: null, position });
    const parsed = readSyslogLine(buffer, start, end);
    if (parsed === "foreign") return "irrelevant";
    if (parsed === undefined) return parseStalwartEvent(text) === undefined ? "irrelevant" : "unrecognized";
    const inner = parseOwnLine(parsed.text);
    return readText(inner?.text ?? parsed.text, { observedAt: inner?.observedAt ?? parsed.observedAt, host: parsed.host, position });
  }

  function readText(text: string, place: Omit<LogLine, "event">): LineUse {
    state.clock.newestAt = place.observedAt;
    if (Number.isNaN(state.startedAt)) state.startedAt = place.observedAt;
    sweepWhenDue(context, place.observedAt);
    const event = parseStalwartEvent(text);
    if (event === undefined) return "irrelevant";
    const line = { ...place, event };
    return event.id.startsWith("delivery.") ? readOutbound(context, line) : readInbound(context, line);
  }

  return {
    name: "stalwart",
    readLine,
    openDeliveries: () => [...state.proof.held, ...[...state.attempts.values()].flatMap(({ open }) => open?.fact ?? [])],
    newestLineAt: () => (Number.isNaN(state.clock.newestAt) ? null : state.clock.newestAt),
    evicted: () => state.evicted,
    snapshot: () => state,
  };
}
