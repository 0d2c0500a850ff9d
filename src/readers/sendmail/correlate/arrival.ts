import { mailDomainOf } from "../../facts/mail-domain.ts";
import { applyEncrypted, applyPlaintext, emitAttempt, type PendingFact, startFact } from "../../facts/pending-fact.ts";
import type { LineUse } from "../../reader.ts";
import { parsePairs } from "../parse/pairs.ts";
import { parseRelay, type Relay } from "../parse/relay.ts";
import { applySession, type Context, describeSource, hasProcess, type LogLine, messageOf, processOf } from "./context.ts";
import { MAX_MESSAGE_ID } from "./limits.ts";

/** `proto=`, in the words of RFC 3848; group 1 where TLS was used, group 2 where the client logged in. */
const PROTOCOL = /^E?SMTP(S?)(A?)$/;

/** `QID: from=<...>, size=, nrcpts=, msgid=, proto=ESMTPS, daemon=, relay=host [address]`: a message was accepted. */
export function readArrival(context: Context, line: LogLine, queueId: string): LineUse {
  const pairs = parsePairs(line.text);
  if (!pairs.has("from")) return "unrecognized";
  describeMessage(context, line, queueId, pairs);
  const relay = parseRelay(pairs.get("relay") ?? "");
  if (relay?.address == null || context.isOwnAddress(relay.address) || !isAccepted(line, queueId, pairs)) return "used";
  context.sink.delivery(toDelivery(context, line, queueId, pairs, relay));
  return "used";
}

/** Sendmail writes the line for a transaction without a message too: refused, reset, or broken off. */
function isAccepted({ host }: LogLine, queueId: string, pairs: ReadonlyMap<string, string>): boolean {
  const isEmpty = pairs.get("size") === "0" && !pairs.has("msgid");
  return pairs.get("nrcpts") !== "0" && !isEmpty && host.messages.get(queueId)?.isAborted !== true;
}

const ABORTED =
  /^(?:collect: |lost input channel from |timeout waiting for input from |Milter: (?:data|eom|end|body)[^,]{0,16}, reject=|[Mm]ilter .{0,200}(?:reject|discard))/;

/** `QID: collect: premature EOM: unexpected close` and the like: the message was not accepted. */
export function readAbortion(context: Context, line: LogLine, queueId: string): LineUse {
  if (!ABORTED.test(line.text)) return "irrelevant";
  messageOf(context, line.host, queueId, line.observedAt).isAborted = true;
  return "used";
}

function describeMessage(context: Context, line: LogLine, queueId: string, pairs: ReadonlyMap<string, string>): void {
  const message = messageOf(context, line.host, queueId, line.observedAt);
  message.senderDomain = mailDomainOf((pairs.get("from") ?? "").replace(/^<|>$/g, ""));
  message.messageId = pairs.get("msgid")?.slice(0, MAX_MESSAGE_ID) || null;
  message.sizeBytes = wholeOrNull(pairs.get("size"));
  message.position = line.position;
}

function toDelivery(context: Context, line: LogLine, queueId: string, pairs: ReadonlyMap<string, string>, relay: Relay): PendingFact {
  const message = messageOf(context, line.host, queueId, line.observedAt);
  const protocol = PROTOCOL.exec(pairs.get("proto") ?? "");
  const login = hasProcess(line) ? processOf(context, line).login : null;
  const isSubmission = protocol?.[2] === "A" || login !== null;
  const fact = startFact(line, isSubmission ? "submission" : "inbound", { ...relay, port: null });
  describeSource(fact, line);
  fact.senderDomain = message.senderDomain;
  fact.messageId = message.messageId;
  fact.sizeBytes = message.sizeBytes;
  fact.recipients = wholeOrNull(pairs.get("nrcpts"));
  fact.saslUser = login;
  fact.evidence.identified = line.position;
  fact.evidence.message = message.messageId === null ? null : line.position;
  judge(context, line, fact, protocol?.[1]);
  return fact;
}

/**
 * `proto=` tells by itself whether TLS was used; with which version, the session's line tells.
 *
 * @param tls `S`, an empty text without TLS, `undefined` where the line does not say
 */
function judge(context: Context, line: LogLine, fact: PendingFact, tls: string | undefined): void {
  if (tls === "") {
    applyPlaintext(fact, "observed", line.position);
    return;
  }
  const session = hasProcess(line) ? processOf(context, line).server : null;
  const isOfThisPeer = session !== null && (session.peer === fact.peerAddress || session.peer === fact.peerHost);
  if (session !== null && isOfThisPeer) applySession(fact, session, "observed");
  else if (tls === "S") applyEncrypted(fact, line.position);
}

/** `QID: ruleset=check_rcpt, arg1=<...>, relay=host [address], reject=550 ...` */
export function readRejection(context: Context, line: LogLine): LineUse {
  const pairs = parsePairs(line.text);
  const relay = parseRelay(pairs.get("relay") ?? "");
  const reason = pairs.get("reject");
  if (relay?.address == null || reason === undefined) return "irrelevant";
  if (context.isOwnAddress(relay.address)) return "used";
  const fact = startFact(line, "inbound", { ...relay, port: null });
  describeSource(fact, line);
  const session = hasProcess(line) ? processOf(context, line).server : null;
  if (session?.peer === relay.address) applySession(fact, session, "observed");
  emitAttempt(context.sink, fact, "rejected", reason);
  return "used";
}

/** `AUTH=server, relay=host [address], authid=ann, mech=PLAIN, bits=0`: the client logged in. */
export function readLogin(context: Context, line: LogLine): LineUse {
  if (!hasProcess(line)) return "irrelevant";
  const login = /, authid=([^,]{1,255})/.exec(line.text)?.[1];
  if (login === undefined) return "irrelevant";
  processOf(context, line).login = login;
  return "used";
}

function wholeOrNull(text: string | undefined): number | null {
  const number = Number(text);
  return text !== undefined && text !== "" && Number.isSafeInteger(number) && number >= 0 ? number : null;
}
