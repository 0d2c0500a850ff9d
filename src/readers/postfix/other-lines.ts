import type { LineUse } from "../reader.ts";
import { beginsWith } from "../syslog/bytes.ts";
import { readContentRejection } from "./correlate/content-rejection.ts";
import { type Context, type LogLine, textFrom } from "./correlate/context.ts";
import { readProxyFailure } from "./correlate/failure.ts";
import { abandonSession } from "./correlate/inbound-session.ts";
import { finishTransaction } from "./correlate/outbound-session.ts";
import { readMessageId, readQueueActive, readRemoved } from "./correlate/queue.ts";
import { reloadInstance, restartInstance } from "./correlate/sweep.ts";
import { proveLogging, tlsLoggingFor } from "./correlate/tls-logging.ts";
import { hasMark } from "./parse/marks.ts";
import { findQueueIdEnd } from "./parse/queue-id.ts";
import { queueIdAt } from "./queue-ids.ts";

const MESSAGE_ID = Buffer.from("message-id=");
const FROM = Buffer.from("from=<");
const REFUSALS = [Buffer.from("milter-reject: "), Buffer.from("reject: ")];
const REMOVED = Buffer.from("removed");
const CONNECT_TO = Buffer.from("CONNECT to ");
const DISCONNECT = Buffer.from("DISCONNECT ");
const HANDSHAKE_FAILED = Buffer.from("TLS handshake failed for ");

/** One line of cleanup. */
export function readCleanupLine(context: Context, line: LogLine): LineUse {
  const { buffer, start, end } = line;
  const queueIdEnd = findQueueIdEnd(buffer, start, end);
  if (queueIdEnd === -1) return hasMark(textFrom(line, start)) ? "unrecognized" : "irrelevant";
  const at = queueIdEnd + 2;
  if (beginsWith(buffer, at, end, MESSAGE_ID)) {
    return readMessageId(context, line, queueIdAt(context.queueIds, buffer, start, queueIdEnd), at + MESSAGE_ID.length);
  }
  const refusal = REFUSALS.find((words) => beginsWith(buffer, at, end, words));
  if (refusal === undefined) return "irrelevant";
  return readContentRejection(context, line, queueIdAt(context.queueIds, buffer, start, queueIdEnd), at + refusal.length);
}

/** One line of the queue manager. */
export function readQueueManagerLine(context: Context, line: LogLine): LineUse {
  const { buffer, start, end } = line;
  const queueIdEnd = findQueueIdEnd(buffer, start, end);
  if (queueIdEnd === -1) return hasMark(textFrom(line, start)) ? "unrecognized" : "irrelevant";
  const at = queueIdEnd + 2;
  if (beginsWith(buffer, at, end, REMOVED)) return readRemoved(line, queueIdAt(context.queueIds, buffer, start, queueIdEnd));
  if (!beginsWith(buffer, at, end, FROM)) return "irrelevant";
  // `from=<...>, status=expired, returned to sender` ends otherwise.
  if (buffer[end - 1] !== 41 && textFrom(line, at).includes(">, status=")) return "irrelevant";
  return readQueueActive(context, line, queueIdAt(context.queueIds, buffer, start, queueIdEnd), at);
}

/** One line of tlsproxy. It repeats what clients say, and carries postscreen's handshakes, which hand no message over. */
export function readTlsProxyLine(context: Context, line: LogLine): LineUse {
  const { program, buffer, start, end } = line;
  if (beginsWith(buffer, start, end, DISCONNECT)) return "irrelevant";
  if (beginsWith(buffer, start, end, HANDSHAKE_FAILED)) return readProxyFailure(context, line);
  const logging = tlsLoggingFor(program.host, `${program.instance} smtp`);
  if (beginsWith(buffer, start, end, CONNECT_TO)) {
    logging.usesProxy = true;
    return "used";
  }
  if (!textFrom(line, start).includes("TLS connection established to ")) return "irrelevant";
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
