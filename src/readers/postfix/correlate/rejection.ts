import type { LineUse } from "../../reader.ts";
import { parsePeer } from "../parse/peer.ts";
import { type Context, emit, hasProcess, type LogLine, textFrom } from "./context.ts";
import { inboundAttempt } from "./inbound-fact.ts";
import { flushFailure, inboundSessionOf, settleAttempt } from "./inbound-session.ts";
import { senderDomainAt } from "./sender-domain.ts";
import { copyOf } from "./state.ts";

/**
 * `NOQUEUE: reject: RCPT from host[address]: 554 5.7.1 ...; from=<> to=<> proto=ESMTP helo=<>`: a transaction that the
 * server refused before it had a queue id.
 *
 * @param at position after `NOQUEUE: reject: ` or `NOQUEUE: abort: `
 */
export function readRejection(context: Context, line: LogLine, at: number): LineUse {
  const text = textFrom(line, at);
  const fromWord = text.indexOf(" from ");
  const peer = fromWord === -1 ? undefined : parsePeer(text, fromWord + 6);
  if (peer === undefined) return "irrelevant"; // a rule's own words
  const session = inboundSessionOf(context, line);
  flushFailure(context, session);
  const envelope = text.lastIndexOf("; from=<");
  const reason = text.slice(peer.end + 2, envelope === -1 ? undefined : envelope);
  const fact = inboundAttempt(line, session, peer, "rejected", reason);
  if (envelope !== -1) {
    fact.senderDomain = senderDomainAt(context, line, at + envelope + 8);
  }
  if (!hasProcess(line)) {
    emit(context, fact);
    return "used";
  }
  context.state.repeatable = { fact: copyOf(fact), session };
  settleAttempt(context, session, fact);
  return "used";
}
