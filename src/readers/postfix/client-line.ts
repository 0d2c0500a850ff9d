import type { LineUse } from "../reader.ts";
import { beginsWith, phrase } from "../syslog/bytes.ts";
import { type Context, type LogLine, textFrom } from "./correlate/context.ts";
import { readLibraryProblem } from "./correlate/failure.ts";
import { readRecipient } from "./correlate/outbound.ts";
import { loseOutboundConnection, outboundSessionOf, readOutboundFailure, readOutboundTls } from "./correlate/outbound-session.ts";
import { parseCertificateName } from "./parse/certificate.ts";
import { decodeText } from "./parse/decode-text.ts";
import { hasMark } from "./parse/marks.ts";
import { findQueueId } from "./parse/queue-id.ts";
import { parseTlsSummary } from "./parse/tls-summary.ts";

const RECIPIENT = phrase("to=<");
const HANDSHAKE_ERROR = "SSL_connect error to ";

/** Each says that the connection in use is over, so that the same process goes on with another. */
const LOSSES = ["lost connection with ", "conversation with ", "Cannot start TLS", "Server certificate not "] as const;

/** One line of a client process (smtp, lmtp). */
export function readClientLine(context: Context, line: LogLine): LineUse {
  const { memory, start, end } = line;
  if (!findQueueId(line, memory, start, end)) return readWithoutQueueId(context, line);
  const at = line.idEnd + 2;
  if (beginsWith(memory, at, end, RECIPIENT)) return readRecipient(context, line, at);
  const text = textFrom(line, at);
  return isLoss(text) ? loseOutboundConnection(context, line, text) : "irrelevant";
}

function readWithoutQueueId(context: Context, line: LogLine): LineUse {
  const summary = parseTlsSummary(context.familiar.tlsTails, line.memory, line.start, line.end);
  if (summary !== undefined) return summary === "unrecognized" ? "unrecognized" : readOutboundTls(context, line, summary);
  const text = textFrom(line, line.start);
  if (text.startsWith(HANDSHAKE_ERROR)) return readOutboundFailure(context, line, line.start + HANDSHAKE_ERROR.length);
  if (text.startsWith("connect to ")) return loseOutboundConnection(context, line, text);
  if (text.startsWith("warning: ")) return text.startsWith("TLS library problem: ", 9) ? readLibraryProblem(line) : "irrelevant";
  return readRest(context, line, text);
}

function readRest(context: Context, line: LogLine, text: string): LineUse {
  const name = parseCertificateName(text);
  if (name === undefined) return hasMark(text) ? "unrecognized" : "irrelevant";
  outboundSessionOf(context, line).nextCertificateName = decodeText(name);
  return "used";
}

function isLoss(text: string): boolean {
  return LOSSES.some((words) => text.startsWith(words)) || (text.startsWith("host ") && text.includes(" refused to talk to me"));
}
