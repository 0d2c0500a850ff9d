import type { LineUse } from "../reader.ts";
import type { Context, LogLine } from "./correlate/context.ts";
import { readProxyFailure } from "./correlate/failure.ts";
import { abandonSession } from "./correlate/inbound-session.ts";
import { closeOutboundSession } from "./correlate/outbound-session.ts";
import { readMessageId, readQueueActive, readRemoved } from "./correlate/queue.ts";
import { reloadInstance, restartInstance } from "./correlate/sweep.ts";
import { proveLogging, tlsLoggingFor } from "./correlate/tls-logging.ts";
import { hasMark } from "./parse/marks.ts";

/** One line of cleanup. */
export function readCleanupLine(context: Context, line: LogLine, queueId: string | undefined): LineUse {
  if (queueId !== undefined && line.text.startsWith("message-id=")) return readMessageId(context, line, queueId);
  return queueId === undefined && hasMark(line.text) ? "unrecognized" : "irrelevant";
}

/** One line of the queue manager. */
export function readQueueManagerLine(context: Context, line: LogLine, queueId: string | undefined): LineUse {
  const { text } = line;
  if (queueId === undefined) return hasMark(text) ? "unrecognized" : "irrelevant";
  if (text.startsWith("from=<")) return text.includes(">, status=expired, ") ? "irrelevant" : readQueueActive(context, line, queueId);
  return text.startsWith("removed") ? readRemoved(line, queueId) : "irrelevant";
}

/** One line of tlsproxy. It repeats what clients say, and carries postscreen's handshakes, which hand no message over. */
export function readTlsProxyLine(context: Context, line: LogLine): LineUse {
  const { text, program } = line;
  if (text.startsWith("TLS handshake failed for ")) return readProxyFailure(context, line);
  const logging = tlsLoggingFor(program.host, `${program.instance} smtp`);
  if (text.startsWith("CONNECT to ")) {
    logging.usesProxy = true;
    return "used";
  }
  if (!text.includes("TLS connection established to ")) return "irrelevant";
  proveLogging(context, logging);
  return "used";
}

const DEAD_PROCESS = /^warning: process \S{1,256} pid (\d{1,10}) (?:exit status|killed by signal) \d/;

/** One line of the master: starts, reloads, and processes that died. */
export function readMasterLine(context: Context, line: LogLine): LineUse {
  const { text, program } = line;
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
    if (outbound !== undefined) closeOutboundSession(context, program, outbound);
    program.inboundSessions.delete(pid);
    program.outboundSessions.delete(pid);
  }
}
