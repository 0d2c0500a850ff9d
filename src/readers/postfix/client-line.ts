import type { LineUse } from "../reader.ts";
import type { Context, LogLine } from "./correlate/context.ts";
import { readLibraryProblem } from "./correlate/failure.ts";
import { readRecipient } from "./correlate/outbound.ts";
import { loseOutboundConnection, readOutboundFailure, readOutboundTls } from "./correlate/outbound-session.ts";
import { hasMark } from "./parse/marks.ts";
import { parseTlsSummary } from "./parse/tls-summary.ts";

/** Each says that the connection in use is over, so that the same process goes on with another. */
const LOSSES = ["lost connection with ", "conversation with ", "Cannot start TLS", "Server certificate not "] as const;

/**
 * One line of a client process (smtp, lmtp), its queue id cut off where it has one.
 *
 * @param queueId what the message began with, or `undefined`
 */
export function readClientLine(context: Context, line: LogLine, queueId: string | undefined): LineUse {
  const { text } = line;
  if (queueId !== undefined) {
    if (text.startsWith("to=<")) return readRecipient(context, line, queueId);
    return isLoss(text) ? loseOutboundConnection(context, line) : "irrelevant";
  }
  if (text.startsWith("SSL_connect error to ")) return readOutboundFailure(context, line, 21);
  if (text.startsWith("connect to ")) return loseOutboundConnection(context, line);
  if (text.startsWith("warning: ")) return text.startsWith("TLS library problem: ", 9) ? readLibraryProblem(line) : "irrelevant";
  const summary = parseTlsSummary(text);
  if (summary === undefined) return hasMark(text) ? "unrecognized" : "irrelevant";
  return summary === "unrecognized" ? "unrecognized" : readOutboundTls(context, line, summary);
}

function isLoss(text: string): boolean {
  return LOSSES.some((words) => text.startsWith(words)) || (text.startsWith("host ") && text.includes(" refused to talk to me"));
}
