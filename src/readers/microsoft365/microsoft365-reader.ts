import { parseCsvRow } from "../csv/parse-csv-row.ts";
import { evictOldest } from "../facts/evict-oldest.ts";
import { takeUpState } from "../facts/take-up-state.ts";
import type { FactSink, LineUse, Reader, ReaderFormat, ReaderOptions } from "../reader.ts";
import { MAX_FILES } from "./correlate/limits.ts";
import { type Context, openReceivedOf, readReceived, readSent } from "./correlate/messages.ts";
import { STATE_VERSION, startState, type TraceState } from "./correlate/state.ts";
import { parseTraceColumns, type TraceColumns } from "./parse/columns.ts";
import { parseTraceRow, parseTraceTime } from "./parse/trace-row.ts";
import { recognizeMicrosoft365 } from "./recognize.ts";

/** Far above an export's 100,000 rows. */
const FILE_ROOM_BYTES = 2 ** 34;
const MAX_LINE_BYTES = 65_536;

/** Microsoft 365: extended message traces as CSV; those of one folder together. */
export const microsoft365Format: ReaderFormat = {
  name: "microsoft365",
  recognize: recognizeMicrosoft365,
  timeOf: traceTimeOf,
  open: openMicrosoft365Reader,
  interleaved: { fileRoomBytes: FILE_ROOM_BYTES, label: "message trace" },
};

export function openMicrosoft365Reader(_: ReaderOptions, sink: FactSink, snapshot?: unknown): Reader {
  const state = takeUpState<TraceState>(snapshot, STATE_VERSION) ?? startState();
  const context: Context = { state, sink };

  function readLine(buffer: Buffer, start: number, end: number, position: number): LineUse {
    const text = buffer.toString("utf8", start, Math.min(end, start + MAX_LINE_BYTES));
    const file = Math.floor(position / FILE_ROOM_BYTES);
    const columns = parseTraceColumns(text);
    if (columns === undefined) return text.trim() === "" ? "irrelevant" : readRow(context, state.files.get(file), text, position);
    state.files.set(file, columns);
    evictOldest(state.files, MAX_FILES);
    return "used";
  }

  return {
    name: "microsoft365",
    readLine,
    openDeliveries: () => openReceivedOf(state),
    newestLineAt: () => (Number.isNaN(state.newestAt) ? null : state.newestAt),
    evicted: () => state.evicted,
    snapshot: () => state,
  };
}

function readRow(context: Context, columns: TraceColumns | undefined, text: string, position: number): LineUse {
  if (columns === undefined) return text.startsWith("#TYPE ") ? "irrelevant" : "unrecognized";
  const fields = parseCsvRow(text);
  const row = fields === undefined ? undefined : parseTraceRow(fields, columns);
  if (row === undefined) return "unrecognized";
  const { state } = context;
  state.newestAt = Number.isNaN(state.newestAt) ? row.at : Math.max(state.newestAt, row.at);
  if (row.event === "other") return "irrelevant";
  return row.event === "received" ? readReceived(context, row, position) : readSent(context, row, position);
}

/** Nearly always the first column; the others that hold a time are of other things. */
function traceTimeOf(line: string): number {
  return parseTraceTime(/^"?([^",]{10,40})"?,/.exec(line)?.[1] ?? "");
}
