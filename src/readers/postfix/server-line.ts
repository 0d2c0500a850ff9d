import type { LineUse } from "../reader.ts";
import { beginsWith, type LineMemory, phrase } from "../syslog/bytes.ts";
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

type ReadServerLine = (context: Context, line: LogLine, at: number) => LineUse;

interface Beginning {
  readonly words: LineMemory;
  readonly read: ReadServerLine;
}

/** What the message of a server process begins with, and who reads it from the words' end on. By first byte. */
const BEGINNINGS: readonly (readonly Beginning[] | undefined)[] = groupByFirstByte([
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
  const { memory, start, end } = line;
  for (const { words, read } of BEGINNINGS[memory.bytes[start] ?? 0] ?? NONE) {
    if (beginsWith(memory, start, end, words)) return read(context, line, start + words.bytes.length);
  }
  if (findQueueId(line, memory, start, end)) {
    const at = line.idEnd + 2;
    return beginsWith(memory, at, end, CLIENT) ? readClient(context, line, at + CLIENT.bytes.length) : "irrelevant";
  }
  const summary = parseTlsSummary(context.familiar.tlsTails, memory, start, end);
  if (summary === undefined) return readRest(context, line, textFrom(line, start));
  return summary === "unrecognized" ? "unrecognized" : readInboundTls(context, line, summary);
}

const NONE: readonly Beginning[] = [];

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

function groupByFirstByte(beginnings: readonly (readonly [words: string, read: ReadServerLine])[]): readonly (readonly Beginning[] | undefined)[] {
  const groups = new Array<Beginning[] | undefined>(256).fill(undefined);
  for (const [text, read] of beginnings) {
    const first = text.charCodeAt(0);
    groups[first] = [...(groups[first] ?? []), { words: phrase(text), read }];
  }
  return groups;
}
