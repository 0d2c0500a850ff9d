import { takeUpState } from "../facts/take-up-state.ts";
import type { FactSink, LineUse, Reader, ReaderFormat, ReaderOptions } from "../reader.ts";
import { readWallTime } from "../wall-clock.ts";
import { adviseExim } from "./advise.ts";
import { readArrival } from "./correlate/arrival.ts";
import type { Context, LogLine } from "./correlate/context.ts";
import { finishDelivery, openDeliveryOf, readDelivery, readFailure } from "./correlate/departure.ts";
import { readFallback, readInboundHandshake, readRejection, readTrouble } from "./correlate/failure.ts";
import { type EximState, STATE_VERSION, startState } from "./correlate/state.ts";
import { sweepWhenDue } from "./correlate/sweep.ts";
import { type EximLine, parseEximLine } from "./parse/line.ts";
import { recognizeExim } from "./recognize.ts";

/** Exim 4.6x to 4.99: the main log. */
export const eximFormat: ReaderFormat = {
  name: "exim",
  recognize: recognizeExim,
  timeOf: eximTimeOf,
  advise: adviseExim,
  open: openEximReader,
};

/** Exim cuts a line at 8,192 characters (`LOG_BUFFER_SIZE`). */
const MAX_LINE_BYTES = 16_384;

export function openEximReader(options: ReaderOptions, sink: FactSink, snapshot?: unknown): Reader {
  const state = takeUpState<EximState>(snapshot, STATE_VERSION) ?? startState(options.timeZone);
  const context: Context = { state, sink, isOwnAddress: options.isOwnAddress };

  function readLine(buffer: Buffer, start: number, end: number, position: number): LineUse {
    const text = buffer.toString("utf8", start, Math.min(end, start + MAX_LINE_BYTES));
    const parsed = parseEximLine(text);
    if (parsed === undefined) return text.trim() === "" ? "irrelevant" : "unrecognized";
    const observedAt = timeOf(state, parsed);
    sweepWhenDue(context, observedAt);
    const line = { observedAt, position, id: parsed.id, text: parsed.text };
    return parsed.id === null ? readOther(context, line) : readAboutMessage(context, line, parsed.id);
  }

  return {
    name: "exim",
    readLine,
    openDeliveries: () => [...state.proof.held, ...[...state.messages.values()].flatMap((message) => openDeliveryOf(state, message) ?? [])],
    newestLineAt: () => (Number.isNaN(state.clock.newestAt) ? null : state.clock.newestAt),
    evicted: () => state.evicted,
    snapshot: () => state,
  };
}

function eximTimeOf(text: string, timeZone: string): number {
  const line = parseEximLine(text);
  return line === undefined ? Number.NaN : timeOf(startState(timeZone), line);
}

function timeOf(state: EximState, { wallTime, offsetMinutes }: EximLine): number {
  if (offsetMinutes === null) return readWallTime(state.clock, wallTime);
  state.clock.newestAt = wallTime - offsetMinutes * 60_000;
  return state.clock.newestAt;
}

function readAboutMessage(context: Context, line: LogLine, id: string): LineUse {
  const { text } = line;
  const rest = text.slice(3);
  switch (text.slice(0, 3)) {
    case "<= ":
      return readArrival(context, line, id, rest);
    case "=> ":
    case ">> ":
      return readDelivery(context, line, id, rest, false);
    case "-> ":
      return readDelivery(context, line, id, rest, true);
    case "** ":
      return readFailure(context, line, id, rest, "bounced");
    case "== ":
      return readFailure(context, line, id, rest, "deferred");
  }
  if (text.startsWith("H=")) return readTrouble(context, line, id);
  if (text.startsWith("TLS session")) return readFallback(context, line, id);
  if (text.startsWith("Completed")) return forgetMessage(context, id);
  return "irrelevant";
}

/** The message's life is over, and its id does not come again. */
function forgetMessage(context: Context, id: string): LineUse {
  const message = context.state.messages.get(id);
  if (message === undefined) return "irrelevant";
  finishDelivery(context, message);
  context.state.messages.delete(id);
  return "used";
}

function readOther(context: Context, line: LogLine): LineUse {
  const { text } = line;
  if (/^TLS error on (?:SMTP )?connection from /.test(text)) return readInboundHandshake(context, line);
  if (text.startsWith("H=") && text.includes(" rejected ")) return readRejection(context, line);
  return "irrelevant";
}
