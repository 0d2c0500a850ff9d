import type { FactSink, LineUse, Reader, ReaderFormat, ReaderOptions } from "../reader.ts";
import { beginsWith } from "../syslog/bytes.ts";
import { readTime, startClock } from "../syslog/clock.ts";
import { emptyEnvelope, parseEnvelope } from "../syslog/envelope.ts";
import { syslogTimeOf } from "../syslog/first-time.ts";
import { isMarkerLine, unwrapLine } from "../syslog/unwrap-line.ts";
import { readClientLine } from "./client-line.ts";
import { type Context, type LogLine, textFrom } from "./correlate/context.ts";
import { settleAttempt } from "./correlate/inbound-session.ts";
import { MAX_REPEATS } from "./correlate/limits.ts";
import { openDeliveriesOf } from "./correlate/open-deliveries.ts";
import { copyOf, type PostfixState, type ProgramState, STATE_VERSION, startState } from "./correlate/state.ts";
import { sweepWhenDue, taintHost } from "./correlate/sweep.ts";
import { readCleanupLine, readMasterLine, readQueueManagerLine, readTlsProxyLine } from "./other-lines.ts";
import type { Daemon } from "./parse/daemon.ts";
import { hostOf, type ProgramEntry, type ProgramIndex, programEntry, programOf } from "./programs.ts";
import { startQueueIds } from "./queue-ids.ts";
import { recognizePostfix } from "./recognize.ts";
import { readServerLine } from "./server-line.ts";

/** Postfix 2.9 to 3.11, in every wrapping that syslog, journald and containers give its lines. */
export const postfixFormat: ReaderFormat = {
  name: "postfix",
  recognize: recognizePostfix,
  timeOf: syslogTimeOf,
  open: openPostfixReader,
};

/** Postfix cuts a message at about 2,000 characters; what is longer comes from elsewhere. */
const MAX_LINE_BYTES = 16_384;

const REPEATED_WORDS = Buffer.from("message repeated ");
const REPEATED = /^message repeated (\d{1,9}) times: \[ ?(.*)\]$/s;
const LAST_REPEATED = / (\S{1,255}) last message repeated (\d{1,9}) times?$/;
const LOST_LINES = /^(?:imuxsock|imjournal).{0,160} (?:lost|begins? to drop)|^Suppressed \d{1,12} messages from .{0,64}postfix|lines? lost/;
const LOGGERS = new Set(["rsyslogd", "rsyslogd-2177", "systemd-journald", "systemd-journal", "journald", "postlogd"]);

export function openPostfixReader(options: ReaderOptions, sink: FactSink, snapshot?: unknown): Reader {
  const state = takeUp(snapshot) ?? startState(startClock(options.timeZone, options.year));
  const context: Context = { state, sink, isOwnAddress: options.isOwnAddress, queueIds: startQueueIds() };
  const index: ProgramIndex = new Map();
  const envelope = emptyEnvelope();
  const scratch = Buffer.alloc(MAX_LINE_BYTES * 2);
  const line = emptyLine();

  function readLine(buffer: Buffer, start: number, end: number, position: number): LineUse {
    if (parseEnvelope(envelope, buffer, start, end)) return readEnveloped(buffer, end, position);
    const text = buffer.toString("utf8", start, Math.min(end, start + MAX_LINE_BYTES));
    const plain = unwrapLine(text);
    if (plain !== undefined) {
      const length = scratch.write(plain, 0, MAX_LINE_BYTES);
      if (parseEnvelope(envelope, scratch, 0, length)) return readEnveloped(scratch, length, position);
    }
    if (!isMarkerLine(text)) return "unrecognized";
    repeatLast(text);
    return "irrelevant";
  }

  function readEnveloped(buffer: Buffer, end: number, position: number): LineUse {
    const entry = programEntry(index, envelope, buffer);
    state.repeatable = null;
    if (entry.daemon === undefined) return readForeignLine(buffer, end, entry);
    if (entry.daemon === "other") return "irrelevant";
    const program = entry.program ?? programOf(state, entry, entry.daemon);
    if (program === undefined) return "unrecognized";
    line.observedAt = readTime(state.clock, envelope, buffer);
    if (Number.isNaN(line.observedAt)) return "unrecognized";
    line.position = position;
    line.pid = envelope.pid;
    sweepWhenDue(context, line.observedAt);
    line.program = program;
    line.host = program.host.name;
    line.service = program.tag;
    return readMessage(DISPATCH[entry.daemon], buffer, envelope.textStart, Math.min(end, envelope.textStart + MAX_LINE_BYTES));
  }

  function readMessage(read: ReadLine, buffer: Buffer, start: number, end: number): LineUse {
    line.buffer = buffer;
    line.start = start;
    line.end = end;
    return buffer[start] === REPEATED_WORDS[0] && beginsWith(buffer, start, end, REPEATED_WORDS) ? readRepeated(read) : read(context, line);
  }

  /** rsyslog's form of a repetition carries the text: it is read as often as it says. */
  function readRepeated(read: ReadLine): LineUse {
    const match = REPEATED.exec(textFrom(line, line.start));
    if (match === null) return "irrelevant";
    const length = scratch.write(match[2] ?? "", MAX_LINE_BYTES, MAX_LINE_BYTES, "latin1");
    line.buffer = scratch;
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

  function readForeignLine(buffer: Buffer, end: number, entry: ProgramEntry): LineUse {
    if (!LOGGERS.has(entry.tag)) return "irrelevant";
    if (!LOST_LINES.test(buffer.toString("latin1", envelope.textStart, Math.min(end, envelope.textStart + 256)))) return "irrelevant";
    const host = state.hosts.get(entry.hostName);
    const now = readTime(state.clock, envelope, buffer);
    if (host !== undefined && !Number.isNaN(now)) taintHost(context, host, now);
    return "used";
  }

  return {
    name: "postfix",
    readLine,
    openDeliveries: () => openDeliveriesOf(state),
    newestLineAt: () => (Number.isNaN(state.clock.newestAt) ? null : state.clock.newestAt),
    evicted: () => state.evictedCount,
    snapshot: () => state,
  };
}

type ReadLine = (context: Context, line: LogLine) => LineUse;

const DISPATCH: Readonly<Record<Daemon, ReadLine>> = {
  server: readServerLine,
  client: readClientLine,
  cleanup: readCleanupLine,
  "queue-manager": readQueueManagerLine,
  "tls-proxy": readTlsProxyLine,
  master: readMasterLine,
  other: () => "irrelevant",
};

/** A snapshot of the same shape is gone on with; any other is left aside. */
function takeUp(snapshot: unknown): PostfixState | undefined {
  if (typeof snapshot !== "object" || snapshot === null || !("version" in snapshot)) return undefined;
  return snapshot.version === STATE_VERSION ? (snapshot as PostfixState) : undefined;
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
    inboundSessions: new Map(),
    outboundSessions: new Map(),
    offersStartTls: false,
    hasSummary: false,
  };
  return { program, pid: -1, buffer: Buffer.alloc(0), start: 0, end: 0, position: 0, observedAt: 0, host: "", service: "" };
}
