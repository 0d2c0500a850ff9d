import { finishTransaction } from "../../facts/open-transaction.ts";
import { addRecipient, emitAttempt, type PendingFact, startFact } from "../../facts/pending-fact.ts";
import type { LineUse } from "../../reader.ts";
import { parsePairs } from "../parse/pairs.ts";
import { parseRelay, type Relay } from "../parse/relay.ts";
import { applySession, type Context, describeSource, hasProcess, type LogLine, messageOf, processOf } from "./context.ts";
import { MAX_CACHE_MS } from "./limits.ts";
import type { Process } from "./state.ts";

const MOST_RECIPIENTS = 1000;

/**
 * `QID: to=<a>,<b>, delay=, mailer=esmtp, relay=mx. [address], dsn=, stat=Sent (...)`: delivered to another host, or not.
 * Without an address it was no connection, and this server's own address is a hop.
 */
export function readDeparture(context: Context, line: LogLine, queueId: string): LineUse {
  const pairs = parsePairs(line.text);
  const status = pairs.get("stat");
  if (!pairs.has("to") || status === undefined) return "unrecognized";
  const relay = parseRelay(pairs.get("relay") ?? "");
  if (relay?.address == null || context.isOwnAddress(relay.address)) return "used";
  const process = processOf(context, line);
  const recipients = recipientsOf(pairs.get("to") ?? "");
  // A server's answer stands before the status (`reply=`), and may hold what looks like one: the code is Sendmail's own.
  const isSent = status.startsWith("Sent") && !/^[45]/.test(pairs.get("dsn") ?? "");
  if (!isSent) return readFailure(context, line, relay, process, recipients, status);
  const key = `${queueId} ${pairs.get("relay")} ${pairs.get("delay")} ${status}`;
  if (process.open?.key === key) {
    for (const recipient of recipients) addRecipient(process.open.fact, recipient);
    return "used";
  }
  finishTransaction(context, line.host, process);
  const fact = factOf(context, line, queueId, relay, recipients);
  process.open = { fact, key, isSilent: judge(line, fact, process, relay) };
  process.failure = null;
  return "used";
}

/**
 * A session serves every message that the process sends to its host, as long as the connection is kept. That it ended is
 * not logged: only for the first message is it observed.
 *
 * @returns whether nothing was said of TLS
 */
function judge(line: LogLine, fact: PendingFact, process: Process, relay: Relay): boolean {
  if (!hasProcess(line)) return false; // whose TLS lines are whose cannot be told: unknown
  const session = process.clients.get(relay.name ?? "");
  if (session === undefined) return true;
  if (line.observedAt - session.usedAt > MAX_CACHE_MS) return false; // a new connection, of which nothing is known
  applySession(fact, session, session.uses === 0 ? "observed" : "inferred");
  session.uses++;
  session.usedAt = line.observedAt;
  return false;
}

function factOf(context: Context, line: LogLine, queueId: string, relay: Relay, recipients: readonly string[]): PendingFact {
  const message = messageOf(context, line.host, queueId, line.observedAt);
  const fact = startFact(line, "outbound", { ...relay, port: null });
  describeSource(fact, line);
  fact.senderDomain = message.senderDomain;
  fact.messageId = message.messageId;
  fact.sizeBytes = message.sizeBytes;
  fact.evidence.message = message.position;
  for (const recipient of recipients) addRecipient(fact, recipient);
  return fact;
}

function readFailure(
  context: Context,
  line: LogLine,
  relay: Relay,
  process: Process,
  recipients: readonly string[],
  status: string,
): LineUse {
  finishTransaction(context, line.host, process);
  const fact = factOf(context, line, line.queueId ?? "", relay, recipients);
  const isTls = /TLS handshake|STARTTLS|encryption (?:required|too weak)/i.test(status);
  if (isTls) {
    process.clients.delete(relay.name ?? "");
    emitAttempt(context.sink, fact, "tls-failed", process.failure ?? status);
  } else emitAttempt(context.sink, fact, status.startsWith("Deferred") ? "deferred" : "bounced", status);
  process.failure = null;
  return "used";
}

/** `<a@example.net>,<b@example.net>`; a quoted local part may hold commas. */
function recipientsOf(list: string): readonly string[] {
  const bracketed = list.match(/<(?:"(?:[^"\\]|\\.){0,256}"[^>]{0,512}|[^>]{0,512})>/g);
  const found = bracketed?.map((address) => address.slice(1, -1)) ?? list.split(",");
  return found.slice(0, MOST_RECIPIENTS);
}
