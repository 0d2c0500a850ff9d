import type { FactSink, LineUse, Reader, ReaderFormat, ReaderOptions } from "../reader.ts";
import { beginsWith, type LineMemory, latin1, lineMemory, phrase } from "../syslog/bytes.ts";
import { readTime, startClock } from "../syslog/clock.ts";
import { emptyEnvelope } from "../syslog/envelope.ts";
import { syslogTimeOf } from "../syslog/first-time.ts";
import { readHead } from "../syslog/known-heads.ts";
import { noSecond } from "../syslog/last-second.ts";
import { LOGGERS, tellsOfLostLines } from "../syslog/lost-lines.ts";
import { isMarkerLine, unwrapLine } from "../syslog/unwrap-line.ts";
import { advisePostfix } from "./advise.ts";
import { type Context, type LogLine, textFrom } from "./correlate/context.ts";
import { startFamiliar } from "./correlate/familiar.ts";
import { settleAttempt } from "./correlate/inbound-session.ts";
import { MAX_REPEATS } from "./correlate/limits.ts";
import { openDeliveriesOf } from "./correlate/open-deliveries.ts";
import { takeSnapshot, takeUpSnapshot } from "./correlate/snapshot.ts";
import { copyOf, type ProgramState, startState } from "./correlate/state.ts";
import { sweepWhenDue, taintHost } from "./correlate/sweep.ts";
import { hostOf, type ProgramEntry, programOf, type ReadLine, startProgramIndex } from "./programs.ts";
import { recognizePostfix } from "./recognize.ts";

/** Postfix 2.9 to 3.11, in every wrapping that syslog, journald and containers give its lines. */
export const postfixFormat: ReaderFormat = {
  name: "postfix",
  recognize: recognizePostfix,
  timeOf: syslogTimeOf,
  advise: advisePostfix,
  open: openPostfixReader,
};

/** Postfix cuts a message at about 2,000 characters; what is longer comes from elsewhere. */
const MAX_LINE_BYTES = 16_384;

const REPEATED_WORDS = phrase("message repeated ");
const REPEATED = /^message repeated (\d{1,9}) times: \[ ?(.*)\]$/s;
const LAST_REPEATED = / (\S{1,255}) last message repeated (\d{1,9}) times?$/;

export function openPostfixReader(options: ReaderOptions, sink: FactSink, snapshot?: unknown): Reader {
  const state = takeUpSnapshot(snapshot) ?? startState(startClock(options.timeZone, options.year));
  const { isOwnAddress } = options;
  const context: Context = { state, sink, isOwnAddress, familiar: startFamiliar(isOwnAddress) };
  const index = startProgramIndex();
  const envelope = emptyEnvelope();
  const second = noSecond();
  const scratch = lineMemory(Buffer.alloc(MAX_LINE_BYTES * 2));
  /** The memory that the lines come in, which is the same for many. */
  let memory = scratch;
  const line = emptyLine();

  function readLine(buffer: Buffer, start: number, end: number, position: number): LineUse {
    if (memory.bytes !== buffer) memory = lineMemory(buffer);
    const entry = readHead(index, envelope, memory, start, end);
    if (entry !== undefined) return readEnveloped(entry, memory, end, position);
    return readWrapped(buffer, start, end, position);
  }

  function readWrapped(buffer: Buffer, start: number, end: number, position: number): LineUse {
    const text = buffer.toString("utf8", start, Math.min(end, start + MAX_LINE_BYTES));
    const plain = unwrapLine(text);
    if (plain !== undefined) {
      const length = scratch.bytes.write(plain, 0, MAX_LINE_BYTES);
      const entry = readHead(index, envelope, scratch, 0, length);
      if (entry !== undefined) return readEnveloped(entry, scratch, length, position);
    }
    if (!isMarkerLine(text)) return "unrecognized";
    repeatLast(text);
    return "irrelevant";
  }

  function readEnveloped(entry: ProgramEntry, memory: LineMemory, end: number, position: number): LineUse {
    state.repeatable = null;
    if (entry.daemon === undefined) return readForeignLine(memory, end, entry);
    if (entry.daemon === "other") return "irrelevant";
    const program = entry.program ?? programOf(state, entry, entry.daemon);
    if (program === undefined) return "unrecognized";
    line.observedAt = readTime(state.clock, second, envelope, memory);
    if (Number.isNaN(line.observedAt)) return "unrecognized";
    line.position = position;
    line.pid = envelope.pid;
    sweepWhenDue(context, line.observedAt);
    line.program = program;
    line.host = program.host.name;
    line.service = program.tag;
    return readMessage(entry.read, memory, envelope.textStart, Math.min(end, envelope.textStart + MAX_LINE_BYTES));
  }

  function readMessage(read: ReadLine, memory: LineMemory, start: number, end: number): LineUse {
    line.memory = memory;
    line.start = start;
    line.end = end;
    return beginsWith(memory, start, end, REPEATED_WORDS) ? readRepeated(read) : read(context, line);
  }

  /** rsyslog's form of a repetition carries the text: it is read as often as it says. */
  function readRepeated(read: ReadLine): LineUse {
    const match = REPEATED.exec(textFrom(line, line.start));
    if (match === null) return "irrelevant";
    const length = scratch.bytes.write(match[2] ?? "", MAX_LINE_BYTES, MAX_LINE_BYTES, "latin1");
    line.memory = scratch;
    line.start = MAX_LINE_BYTES;
    line.end = MAX_LINE_BYTES + length;
    let use: LineUse = "irrelevant";
    // Read as it is: a repetition inside a repetition would be somebody's attempt at an endless loop.
    for (let count = Math.min(Number(match[1]), MAX_REPEATS); count > 0; count--) use = read(context, line);
    return use;
  }

  /** The older form does not: what the newest line refused is refused again. */
  function repeatLast(text: string): void {
    const match = LAST_REPEATED.exec(text);
    const { repeatable } = state;
    if (match === null || repeatable === null || repeatable.fact.host !== match[1]) return;
    for (let count = Math.min(Number(match[2]), MAX_REPEATS); count > 0; count--) {
      settleAttempt(context, repeatable.session, copyOf(repeatable.fact));
    }
  }

  function readForeignLine(memory: LineMemory, end: number, entry: ProgramEntry): LineUse {
    if (!LOGGERS.has(entry.tag)) return "irrelevant";
    if (!tellsOfLostLines(latin1(memory, envelope.textStart, Math.min(end, envelope.textStart + 256)))) return "irrelevant";
    const host = state.hosts.get(entry.hostName);
    const now = readTime(state.clock, second, envelope, memory);
    if (host !== undefined && !Number.isNaN(now)) taintHost(context, host, now);
    return "used";
  }

  return {
    name: "postfix",
    readLine,
    openDeliveries: () => openDeliveriesOf(state),
    newestLineAt: () => (Number.isNaN(state.clock.newestAt) ? null : state.clock.newestAt),
    evicted: () => state.evictedCount,
    snapshot: () => takeSnapshot(state),
  };
}

function emptyLine(): LogLine {
  const nowhere = hostOf(startState(startClock("UTC", 1970)), "");
  const logging = { isLogged: false, usesProxy: false, held: [], gapAt: null };
  const program: ProgramState = {
    host: nowhere,
    tag: "",
    daemon: "other",
    instance: "",
    tlsLogging: logging,
    clientTlsLogging: null,
    inboundSessions: new Map(),
    outboundSessions: new Map(),
    offersStartTls: false,
    hasSummary: false,
  };
  const place = { memory: lineMemory(Buffer.alloc(0)), idStart: 0, idEnd: 0, idHash: 0 };
  return { ...place, program, pid: -1, start: 0, end: 0, position: 0, observedAt: 0, host: "", service: "" };
}
