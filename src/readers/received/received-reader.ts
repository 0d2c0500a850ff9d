import { takeUpState } from "../facts/take-up-state.ts";
import type { FactSink, LineUse, Reader, ReaderFormat, ReaderOptions } from "../reader.ts";
import { adviseReceived } from "./advise.ts";
import { finishField, readHeaderLine } from "./correlate/header.ts";
import { type Context, finishMail, openDeliveriesOf } from "./correlate/mail.ts";
import { type MailState, STATE_VERSION, startMail, startState } from "./correlate/state.ts";
import { parseTraceTime } from "./parse/trace-time.ts";
import { beginsAsMail, isSeparator } from "./recognize.ts";

/** Mail itself: mailbox files (mbox) and single messages, by the `Received` field that the own border server wrote. */
export const receivedFormat: ReaderFormat = {
  name: "received",
  recognize: () => false, // no line is mail for certain: logs are sent by mail, and mail stands in logs
  recognizeBeginning: beginsAsMail,
  knowsAgain: true,
  timeOf: parseTraceTime,
  advise: adviseReceived,
  open: openReceivedReader,
};

export function openReceivedReader(options: ReaderOptions, sink: FactSink, snapshot?: unknown): Reader {
  const state = takeUpState<MailState>(snapshot, STATE_VERSION) ?? startState();
  const context: Context = { state, sink, options };

  function readLine(buffer: Buffer, start: number, end: number, position: number): LineUse {
    const isBlank = end === start;
    if (startsMail(buffer, start, end)) return startMessage();
    state.isAfterBlank = isBlank;
    if (state.place === "body") return "irrelevant";
    if (isBlank) return endHeader();
    state.place = "header";
    const isKept = readHeaderLine(state, buffer.toString("utf8", start, end), position);
    if (isKept === undefined) return endHeader();
    return isKept ? "used" : "irrelevant";
  }

  /** Only where a message may begin: at a file's beginning, and after an empty line of a mailbox file. */
  function startsMail(buffer: Buffer, start: number, end: number): boolean {
    if (state.place !== "start" && !(state.isMailbox && state.isAfterBlank)) return false;
    return buffer[start] === 70 && isSeparator(buffer.toString("utf8", start, Math.min(end, start + 2048)));
  }

  function startMessage(): LineUse {
    const use = state.place === "header" ? endHeader() : "irrelevant";
    state.place = "header";
    state.isMailbox = true;
    state.isAfterBlank = false;
    state.mail = startMail();
    return use;
  }

  function endHeader(): LineUse {
    if (state.place === "start") return "irrelevant";
    finishField(state);
    state.place = "body";
    const use = finishMail(context);
    state.mail = startMail();
    return use;
  }

  return {
    name: "received",
    readLine,
    startFile() {
      endHeader();
      state.place = "start";
      state.isMailbox = false;
      state.isAfterBlank = false;
    },
    openDeliveries: () => openDeliveriesOf(context),
    newestLineAt: () => (Number.isNaN(state.newestAt) ? null : state.newestAt),
    evicted: () => state.evicted,
    snapshot: () => state,
  };
}
