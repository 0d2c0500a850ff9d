import { parseCsvRow } from "../csv/parse-csv-row.ts";
import { evictOldest } from "../facts/evict-oldest.ts";
import { takeUpState } from "../facts/take-up-state.ts";
import type { FactSink, LineUse, Reader, ReaderFormat, ReaderOptions } from "../reader.ts";
import { adviseExchange } from "./advise.ts";
import type { Context } from "./correlate/context.ts";
import { openRelayedOf } from "./correlate/front-end.ts";
import { MAX_FILES } from "./correlate/limits.ts";
import { readProtocolRow } from "./correlate/protocol.ts";
import { openSentOf, tellTracked } from "./correlate/sent.ts";
import { type ExchangeState, type FileHeader, STATE_VERSION, startState } from "./correlate/state.ts";
import { sweepWhenDue } from "./correlate/sweep.ts";
import { type HeaderLine, parseHeader } from "./parse/header.ts";
import { type Columns, guessHeader, parseProtocolRow, parseTrackingRow } from "./parse/row.ts";
import { parseExchangeTime } from "./parse/time.ts";
import { recognizeExchange } from "./recognize.ts";

/** Far above what Exchange lets a protocol log's file grow to; a source may have half a million files. */
const FILE_ROOM_BYTES = 2 ** 34;
const MAX_LINE_BYTES = 65_536;

/** Exchange Server 2013 to SE: SMTP receive and send protocol logs and message tracking logs, all files of a server together. */
export const exchangeFormat: ReaderFormat = {
  name: "exchange",
  recognize: recognizeExchange,
  timeOf: exchangeTimeOf,
  advise: adviseExchange,
  open: openExchangeReader,
  interleaved: { fileRoomBytes: FILE_ROOM_BYTES, placeOf },
};

const HOUR_MS = 3_600_000;

/** An hour's tracking log goes before its protocol logs, so that these are told with the names that it knows. */
function placeOf(lines: readonly string[], beginsAt: number): number {
  const isTracking = lines.slice(0, 10).some((line) => {
    const header = parseHeader(line);
    return header?.kind === "log" && header.log === "tracking";
  });
  return isTracking ? Math.floor(beginsAt / HOUR_MS) * HOUR_MS - 1 : beginsAt;
}

export function openExchangeReader(options: ReaderOptions, sink: FactSink, snapshot?: unknown): Reader {
  const state = takeUpState<ExchangeState>(snapshot, STATE_VERSION) ?? startState();
  const context: Context = { state, sink, isOwnAddress: options.isOwnAddress };

  function readLine(buffer: Buffer, start: number, end: number, position: number): LineUse {
    const text = buffer.toString("utf8", start, Math.min(end, start + MAX_LINE_BYTES));
    const file = Math.floor(position / FILE_ROOM_BYTES);
    const header = parseHeader(text);
    if (header !== undefined) return readHeader(state, file, header);
    if (text.trim() === "") return "irrelevant";
    return readRow(context, state.files.get(file), text, position);
  }

  return {
    name: "exchange",
    readLine,
    openDeliveries: () => [...openRelayedOf(state), ...openSentOf(state)],
    newestLineAt: () => (Number.isNaN(state.newestAt) ? null : state.newestAt),
    evicted: () => state.evicted,
    snapshot: () => state,
  };
}

/** Of a row its first column, of the header the line that says when the file was begun. */
function exchangeTimeOf(line: string): number {
  return parseExchangeTime(/^(?:\uFEFF?#Date: ?)?([0-9T:.-]{19,30}Z)(?:,|\s|$)/.exec(line)?.[1] ?? "");
}

function readHeader(state: ExchangeState, file: number, header: HeaderLine): LineUse {
  if (header.kind === "other") return "irrelevant";
  const known: FileHeader = state.files.get(file) ?? { log: "other", columns: new Map() };
  if (header.kind === "log") known.log = header.log;
  else known.columns = new Map(header.names.map((name, index) => [name, index]));
  state.files.set(file, known);
  evictOldest(state.files, MAX_FILES);
  return "used";
}

function readRow(context: Context, header: FileHeader | undefined, text: string, position: number): LineUse {
  if (header?.log === "other") return "irrelevant";
  const fields = parseCsvRow(text);
  if (fields === undefined) return "unrecognized";
  const { log, columns } = header ?? guessHeader(fields);
  if (log === "tracking") return readTracking(context, columns, fields, position);
  const row = parseProtocolRow(fields, columns);
  if (row === undefined || log === "other") return "unrecognized";
  noteTime(context, row.at);
  return readProtocolRow(context, log, row, position);
}

function readTracking(context: Context, columns: Columns, fields: readonly string[], position: number): LineUse {
  const row = parseTrackingRow(fields, columns);
  if (row === undefined) return "unrecognized";
  noteTime(context, row.at);
  return "recipients" in row ? tellTracked(context, row, position) : "irrelevant";
}

function noteTime(context: Context, at: number): void {
  const { state } = context;
  state.newestAt = Number.isNaN(state.newestAt) ? at : Math.max(state.newestAt, at);
  sweepWhenDue(context, at);
}
