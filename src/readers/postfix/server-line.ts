import type { LineUse } from "../reader.ts";
import type { Context, LogLine } from "./correlate/context.ts";
import { readInboundFailure, readLibraryProblem } from "./correlate/failure.ts";
import { readClient, readProxyAccept, readProxyClient } from "./correlate/inbound.ts";
import { closeInboundSession, readInboundTls } from "./correlate/inbound-session.ts";
import { readRejection } from "./correlate/rejection.ts";
import { hasMark } from "./parse/marks.ts";
import { findQueuedAs } from "./parse/queue-id.ts";
import { parseTlsSummary } from "./parse/tls-summary.ts";

/**
 * One line of a server process (smtpd), its queue id cut off where it has one.
 *
 * @param queueId what the message began with, or `undefined`
 */
export function readServerLine(context: Context, line: LogLine, queueId: string | undefined): LineUse {
  const { text } = line;
  if (queueId !== undefined) return text.startsWith("client=") ? readClient(context, line, queueId) : "irrelevant";
  if (text.startsWith("disconnect from ")) return closeInboundSession(context, line);
  if (text.startsWith("NOQUEUE: ")) return readWithoutQueueId(context, line);
  if (text.startsWith("SSL_accept error from ")) return readInboundFailure(context, line, 22);
  if (text.startsWith("warning: ")) return text.startsWith("TLS library problem: ", 9) ? readLibraryProblem(line) : "irrelevant";
  if (text.startsWith("proxy-accept: ")) return readAccepted(context, line);
  const summary = parseTlsSummary(text);
  if (summary === undefined) return hasMark(text) ? "unrecognized" : "irrelevant";
  return summary === "unrecognized" ? "unrecognized" : readInboundTls(context, line, summary);
}

function readWithoutQueueId(context: Context, line: LogLine): LineUse {
  const { text } = line;
  if (text.startsWith("client=", 9)) return readProxyClient(context, line);
  if (text.startsWith("reject: ", 9)) return readRejection(context, line, 17);
  if (text.startsWith("abort: ", 9)) return readRejection(context, line, 16);
  return "irrelevant";
}

/** What follows `; from=<` are the sender's words. */
function readAccepted(context: Context, line: LogLine): LineUse {
  const envelope = line.text.indexOf("; from=<");
  const queueId = findQueuedAs(envelope === -1 ? line.text : line.text.slice(0, envelope));
  return queueId === undefined ? "irrelevant" : readProxyAccept(context, line, queueId);
}
