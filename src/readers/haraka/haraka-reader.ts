import { takeUpState } from "../facts/take-up-state.ts";
import type { FactSink, LineUse, Reader, ReaderFormat, ReaderOptions } from "../reader.ts";
import { startClock } from "../syslog/clock.ts";
import { syslogTimeOf } from "../syslog/first-time.ts";
import { createSyslogLines } from "../syslog/syslog-lines.ts";
import { adviseHaraka } from "./advise.ts";
import type { Context, LogLine } from "./correlate/context.ts";
import { readInbound } from "./correlate/inbound.ts";
import { readOutbound } from "./correlate/outbound.ts";
import { type HarakaState, STATE_VERSION, startState } from "./correlate/state.ts";
import { sweepWhenDue } from "./correlate/sweep.ts";
import { parseHarakaEvent } from "./parse/event.ts";
import { parseOwnLine } from "./parse/own-line.ts";
import { isHaraka, recognizeHaraka } from "./recognize.ts";

/** Haraka 3, in each of its formats. */
export const harakaFormat: ReaderFormat = {
  name: "haraka",
  recognize: recognizeHaraka,
  timeOf: (line, timeZone, year) => parseOwnLine(line)?.observedAt ?? syslogTimeOf(line, timeZone, year),
  advise: adviseHaraka,
  open: openHarakaReader,
};

const MAX_LINE_BYTES = 16_384;

export function openHarakaReader(options: ReaderOptions, sink: FactSink, snapshot?: unknown): Reader {
  const state = takeUpState<HarakaState>(snapshot, STATE_VERSION) ?? startState(startClock(options.timeZone, options.year));
  const context: Context = { state, sink, isOwnAddress: options.isOwnAddress };
  const readSyslogLine = createSyslogLines(state.clock, isHaraka);

  function readLine(buffer: Buffer, start: number, end: number, position: number): LineUse {
    const text = buffer.toString("utf8", start, Math.min(end, start + MAX_LINE_BYTES));
    const own = parseOwnLine(text);
    if (own !== undefined) {
      state.clock.newestAt = own.observedAt;
      return readText(context, { ...own, host: null, position });
    }
    const parsed = readSyslogLine(buffer, start, end);
    if (parsed === "foreign") return "irrelevant";
    // What a program prints beside its log, such as the names of files that it has loaded, has no time either.
    if (parsed === undefined) return parseHarakaEvent(text) === undefined ? "irrelevant" : "unrecognized";
    return readText(context, { observedAt: parsed.observedAt, host: parsed.host, text: parsed.text, position });
  }

  return {
    name: "haraka",
    readLine,
    openDeliveries: () => [...state.sessions.values()].flatMap(({ held }) => held),
    newestLineAt: () => (Number.isNaN(state.clock.newestAt) ? null : state.clock.newestAt),
    evicted: () => state.evicted,
    snapshot: () => state,
  };
}

function readText(context: Context, { text, ...place }: Omit<LogLine, "event"> & { readonly text: string }): LineUse {
  sweepWhenDue(context, place.observedAt);
  const event = parseHarakaEvent(text);
  if (event === undefined || event.session === null) return "irrelevant";
  const line = { ...place, event };
  if (event.origin !== "outbound") return readInbound(context, line, event.session);
  return readOutbound(context, line, event.id);
}
