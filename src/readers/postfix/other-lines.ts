import type { LineUse } from "../reader.ts";
import { beginsWith, phrase } from "../syslog/bytes.ts";
import { readContentRejection } from "./correlate/content-rejection.ts";
import { type Context, type LogLine, textFrom } from "./correlate/context.ts";
import { readProxyFailure } from "./correlate/failure.ts";
import { abandonSession } from "./correlate/inbound-session.ts";
import { finishTransaction } from "./correlate/outbound-session.ts";
import { readMessageId, readQueueActive, readRemoved } from "./correlate/queue.ts";
import { reloadInstance, restartInstance } from "./correlate/sweep.ts";
import { clientTlsLoggingOf, proveLogging } from "./correlate/tls-logging.ts";
import { hasMark } from "./parse/marks.ts";
import { findQueueId } from "./parse/queue-id.ts";
import { isOutboundSummary } from "./parse/tls-summary.ts";

const MESSAGE_ID = phrase("message-id=");
const FROM = phrase("from=<");
const REFUSALS = [phrase("milter-reject: "), phrase("reject: ")];
const REMOVED = phrase("removed");
const CONNECT_TO = phrase("CONNECT to ");
const DISCONNECT = phrase("DISCONNECT ");
const HANDSHAKE_FAILED = phrase("TLS handshake failed for ");

/** One line of cleanup. */
export function readCleanupLine(context: Context, line: LogLine): LineUse {
  const { memory, start, end } = line;
  if (!findQueueId(line, memory, start, end)) return hasMark(textFrom(line, start)) ? "unrecognized" : "irrelevant";
  const at = line.idEnd + 2;
  if (beginsWith(memory, at, end, MESSAGE_ID)) return readMessageId(context, line, at + MESSAGE_ID.bytes.length);
  const refusal = REFUSALS.find((words) => beginsWith(memory, at, end, words));
  return refusal === undefined ? "irrelevant" : readContentRejection(context, line, at + refusal.bytes.length);
}

/** One line of the queue manager. */
export function readQueueManagerLine(context: Context, line: LogLine): LineUse {
  const { memory, start, end } = line;
  if (!findQueueId(line, memory, start, end)) return hasMark(textFrom(line, start)) ? "unrecognized" : "irrelevant";
  const at = line.idEnd + 2;
  if (beginsWith(memory, at, end, REMOVED)) return readRemoved(line);
  if (!beginsWith(memory, at, end, FROM)) return "irrelevant";
  // `from=<...>, status=expired, returned to sender` ends otherwise.
  if (memory.bytes[end - 1] !== 41 && textFrom(line, at).includes(">, status=")) return "irrelevant";
  return readQueueActive(context, line, at);
}

/** One line of tlsproxy. It repeats what clients say, and carries postscreen's handshakes, which hand no message over. */
export function readTlsProxyLine(context: Context, line: LogLine): LineUse {
  const { program, memory, start, end } = line;
  if (beginsWith(memory, start, end, DISCONNECT)) return "irrelevant";
  if (beginsWith(memory, start, end, HANDSHAKE_FAILED)) return readProxyFailure(context, line);
  const logging = clientTlsLoggingOf(program);
  if (beginsWith(memory, start, end, CONNECT_TO)) {
    logging.usesProxy = true;
    return "used";
  }
  if (!isOutboundSummary(memory, start, end) && !textFrom(line, start).includes("TLS connection established to ")) return "irrelevant";
  proveLogging(context, logging);
  return "used";
}

const DEAD_PROCESS = /^warning: process \S{1,256} pid (\d{1,10}) (?:exit status|killed by signal) \d/;

/** One line of the master: starts, reloads, and processes that died. */
export function readMasterLine(context: Context, line: LogLine): LineUse {
  const { program } = line;
  const text = textFrom(line, line.start);
  if (text.startsWith("daemon started ")) {
    restartInstance(context, program.host, program.instance);
    return "used";
  }
  if (text.startsWith("reload ")) {
    reloadInstance(context, program.host, program.instance);
    return "used";
  }
  const dead = DEAD_PROCESS.exec(text);
  if (dead === null) return "irrelevant";
  endProcess(context, line, Number(dead[1]));
  return "used";
}

function endProcess(context: Context, line: LogLine, pid: number): void {
  for (const program of context.state.programs.values()) {
    if (program.host !== line.program.host || program.instance !== line.program.instance) continue;
    const inbound = program.inboundSessions.get(pid);
    if (inbound !== undefined) abandonSession(context, program, inbound);
    const outbound = program.outboundSessions.get(pid);
    if (outbound !== undefined) finishTransaction(context, program, outbound);
    program.inboundSessions.delete(pid);
    program.outboundSessions.delete(pid);
  }
}
