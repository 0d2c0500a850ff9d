import type { LineUse } from "../reader.ts";
import { beginsWith } from "../syslog/bytes.ts";
import { type Context, type LogLine, textFrom } from "./correlate/context.ts";
import { readInboundFailure, readLibraryProblem } from "./correlate/failure.ts";
import { readClient, readProxyAccept, readProxyClient } from "./correlate/inbound.ts";
import { closeInboundSession, inboundSessionOf, openInboundSession, readInboundTls } from "./correlate/inbound-session.ts";
import { readRejection } from "./correlate/rejection.ts";
import { parseCertificateName } from "./parse/certificate.ts";
import { decodeText } from "./parse/decode-text.ts";
import { hasMark } from "./parse/marks.ts";
import { findQueuedAs, findQueueIdEnd } from "./parse/queue-id.ts";
import { parseTlsSummary } from "./parse/tls-summary.ts";
import { queueIdAt } from "./queue-ids.ts";

const CLIENT = Buffer.from("client=");

type ReadServerLine = (context: Context, line: LogLine, at: number) => LineUse;

/** What the message of a server process begins with, and who reads it from the words' end on. By first byte. */
const BEGINNINGS: ReadonlyMap<number, readonly { readonly words: Buffer; readonly read: ReadServerLine }[]> = groupByFirstByte([
  ["connect from ", openInboundSession],
  ["disconnect from ", closeInboundSession],
  ["NOQUEUE: client=", readProxyClient],
  ["NOQUEUE: reject: ", readRejection],
  ["NOQUEUE: abort: ", readRejection],
  ["NOQUEUE: ", () => "irrelevant"],
  ["SSL_accept error from ", readInboundFailure],
  ["warning: TLS library problem: ", (_context, line) => readLibraryProblem(line)],
  ["warning: ", () => "irrelevant"],
  ["proxy-accept: ", readAccepted],
]);

/** One line of a server process (smtpd). */
export function readServerLine(context: Context, line: LogLine): LineUse {
  const { buffer, start, end } = line;
  for (const { words, read } of BEGINNINGS.get(buffer[start] ?? 0) ?? []) {
    if (beginsWith(buffer, start, end, words)) return read(context, line, start + words.length);
  }
  const queueIdEnd = findQueueIdEnd(buffer, start, end);
  if (queueIdEnd !== -1) {
    if (!beginsWith(buffer, queueIdEnd + 2, end, CLIENT)) return "irrelevant";
    return readClient(context, line, queueIdAt(context.queueIds, buffer, start, queueIdEnd), queueIdEnd + 2 + CLIENT.length);
  }
  const text = textFrom(line, start);
  const summary = parseTlsSummary(text);
  if (summary === undefined) return readRest(context, line, text);
  return summary === "unrecognized" ? "unrecognized" : readInboundTls(context, line, summary);
}

function readRest(context: Context, line: LogLine, text: string): LineUse {
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

function groupByFirstByte(
  beginnings: readonly (readonly [words: string, read: ReadServerLine])[],
): ReadonlyMap<number, readonly { readonly words: Buffer; readonly read: ReadServerLine }[]> {
  const groups = new Map<number, { readonly words: Buffer; readonly read: ReadServerLine }[]>();
  for (const [text, read] of beginnings) {
    const first = text.charCodeAt(0);
    groups.set(first, [...(groups.get(first) ?? []), { words: Buffer.from(text), read }]);
  }
  return groups;
}
