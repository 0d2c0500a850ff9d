import { finishTransaction } from "../../facts/open-transaction.ts";
import { addRecipient, emitAttempt, type PendingFact, startFact } from "../../facts/pending-fact.ts";
import type { LineUse } from "../../reader.ts";
import type { SessionEvent } from "../parse/event.ts";
import { parsePeer, parseRelay } from "../parse/peer.ts";
import { applySession, type Context, domainOf, type LogLine, messageOf, sessionOf } from "./context.ts";
import type { Session } from "./state.ts";
import { openTransaction } from "./transaction.ts";

/** `mta connecting address=smtp://192.0.2.2:25 host=mx.example.net`: begins the session, or begins it anew without TLS. */
export function readConnecting(context: Context, line: LogLine, session: Session, { values }: SessionEvent): LineUse {
  finishTransaction(context, line.host, session);
  session.peer = parsePeer(values.get("address"), values.get("host"));
  session.opened = line.position;
  session.tls = null;
  session.trust = null;
  return "used";
}

/** `mta delivery evpid=... to=<...> relay="192.0.2.2 (mx)" result="Ok" stat="250 ..."`: one line for each recipient. */
export function readDelivery(context: Context, line: LogLine, session: Session, { values }: SessionEvent): LineUse {
  const id = (values.get("evpid") ?? "").slice(0, 8);
  const result = values.get("result");
  if (id.length < 8 || result === undefined) return "unrecognized";
  const recipient = recipientOf(values);
  if (result === "Ok" && session.open?.messageId === id) {
    addRecipient(session.open.fact, recipient);
    return "used";
  }
  finishTransaction(context, line.host, session);
  const fact = factOf(context, line, session, id, values);
  if (fact.peerAddress === null || context.isOwnAddress(fact.peerAddress)) return "used";
  addRecipient(fact, recipient);
  applySession(fact, session);
  if (result === "Ok") openTransaction(session, fact, id);
  else emitAttempt(context.sink, fact, result === "PermFail" ? "bounced" : "deferred", values.get("stat") ?? result);
  return "used";
}

function factOf(context: Context, line: LogLine, session: Session, id: string, values: ReadonlyMap<string, string>): PendingFact {
  const message = messageOf(context, line, id);
  const relay = parseRelay(values.get("relay"));
  const fact = startFact(line, "outbound", session.peer ?? relay);
  fact.host = line.host.name;
  fact.service = "mta";
  fact.queueId = id;
  fact.senderDomain = domainOf(values.get("from")) ?? message.senderDomain;
  fact.sizeBytes = message.sizeBytes;
  return fact;
}

/** `rcpt=<->` is the same as `to=`. */
function recipientOf(values: ReadonlyMap<string, string>): string {
  return (values.get("to") ?? "").replace(/^<|>$/g, "");
}

const DOWNGRADE = /^smtp-out: Error on session ([0-9a-f]{16}): opportunistic TLS failed, downgrading to plain$/;

/** `smtp-out: Error on session SID: opportunistic TLS failed, downgrading to plain`: the same session goes on without. */
export function readDowngrade(context: Context, line: LogLine): LineUse {
  const id = DOWNGRADE.exec(line.text)?.[1];
  if (id === undefined) return "irrelevant";
  const session = sessionOf(context, line, id);
  session.downgraded = line.position;
  tellTlsFailure(context, line, session, "opportunistic TLS failed, downgrading to plain");
  return "used";
}

/** `mta error reason=SSL certificate check failed` */
export function readError(context: Context, line: LogLine, session: Session, { values }: SessionEvent): LineUse {
  const reason = values.get("reason") ?? "";
  if (!/\b(?:TLS|SSL certificate|handshake)\b/i.test(reason) || /read failed|write failed/.test(reason)) return "irrelevant";
  tellTlsFailure(context, line, session, reason);
  return "used";
}

function tellTlsFailure(context: Context, line: LogLine, session: Session, reason: string): void {
  if (session.peer?.address == null || context.isOwnAddress(session.peer.address)) return;
  const fact = startFact(line, "outbound", session.peer);
  fact.host = line.host.name;
  fact.evidence.opened = session.opened;
  emitAttempt(context.sink, fact, "tls-failed", reason);
}
