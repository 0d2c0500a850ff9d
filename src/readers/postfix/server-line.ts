import type { LineUse } from "../reader.ts";
import { beginsWith, phrase } from "../syslog/bytes.ts";
import { type Context, type LogLine, textFrom } from "./correlate/context.ts";
import { readInboundFailure, readLibraryProblem } from "./correlate/failure.ts";
import { readClient, readProxyAccept, readProxyClient } from "./correlate/inbound.ts";
import { closeInboundSession, inboundSessionOf, openInboundSession, readInboundTls } from "./correlate/inbound-session.ts";
import { readRejection } from "./correlate/rejection.ts";
import { parseCertificateName } from "./parse/certificate.ts";
import { decodeText } from "./parse/decode-text.ts";
import { hasMark } from "./parse/marks.ts";
import { findQueuedAs, findQueueId } from "./parse/queue-id.ts";
import { parseTlsSummary } from "./parse/tls-summary.ts";

const CLIENT = phrase("client=");

const NOQUEUE = phrase("NOQUEUE: ");
const WARNING = phrase("warning: ");
const CONNECT = phrase("connect from ");
const DISCONNECT = phrase("disconnect from ");
const PROXY_CLIENT = phrase("NOQUEUE: client=");
const REJECT = phrase("NOQUEUE: reject: ");
const ABORT = phrase("NOQUEUE: abort: ");
const HANDSHAKE_ERROR = phrase("SSL_accept error from ");
const LIBRARY_PROBLEM = phrase("warning: TLS library problem: ");
const PROXY_ACCEPT = phrase("proxy-accept: ");

/** One line of a server process (smtpd). The most frequent kinds first. */
export function readServerLine(context: Context, line: LogLine): LineUse {
  const { memory, start, end } = line;
  if (findQueueId(line, memory, start, end)) {
    const at = line.idEnd + 2;
    return beginsWith(memory, at, end, CLIENT) ? readClient(context, line, at + CLIENT.bytes.length) : "irrelevant";
  }
  if (beginsWith(memory, start, end, CONNECT)) return openInboundSession(context, line, start + CONNECT.bytes.length);
  if (beginsWith(memory, start, end, DISCONNECT)) return closeInboundSession(context, line);
  if (beginsWith(memory, start, end, NOQUEUE)) return readWithoutQueueId(context, line);
  if (beginsWith(memory, start, end, WARNING)) return readWarning(line);
  const summary = parseTlsSummary(context.familiar.tlsTails, memory, start, end);
  if (summary === undefined) return readRest(context, line);
  return summary === "unrecognized" ? "unrecognized" : readInboundTls(context, line, summary);
}

/** `NOQUEUE: `, and what the transaction came to without an id. */
function readWithoutQueueId(context: Context, line: LogLine): LineUse {
  const { memory, start, end } = line;
  if (beginsWith(memory, start, end, PROXY_CLIENT)) return readProxyClient(context, line, start + PROXY_CLIENT.bytes.length);
  if (beginsWith(memory, start, end, REJECT)) return readRejection(context, line, start + REJECT.bytes.length);
  return beginsWith(memory, start, end, ABORT) ? readRejection(context, line, start + ABORT.bytes.length) : "irrelevant";
}

function readWarning(line: LogLine): LineUse {
  return beginsWith(line.memory, line.start, line.end, LIBRARY_PROBLEM) ? readLibraryProblem(line) : "irrelevant";
}

function readRest(context: Context, line: LogLine): LineUse {
  const { memory, start, end } = line;
  if (beginsWith(memory, start, end, HANDSHAKE_ERROR)) return readInboundFailure(context, line, start + HANDSHAKE_ERROR.bytes.length);
  if (beginsWith(memory, start, end, PROXY_ACCEPT)) return readAccepted(context, line, start + PROXY_ACCEPT.bytes.length);
  const text = textFrom(line, start);
  const name = parseCertificateName(text);
  if (name === undefined) return hasMark(text) ? "unrecognized" : "irrelevant";
  inboundSessionOf(context, line).certificateName = decodeText(name);
  return "used";
}

/** What follows `; from=<` are the sender's words. */
function readAccepted(context: Context, line: LogLine, at: number): LineUse {
  const text = textFrom(line, at);
  const envelope = text.indexOf("; from=<");
  const queueId = findQueuedAs(envelope === -1 ? text : text.slice(0, envelope));
  return queueId === undefined ? "irrelevant" : readProxyAccept(context, line, queueId);
}
