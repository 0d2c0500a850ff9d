import { mailDomainOf } from "../../facts/mail-domain.ts";
import { addRecipient, applyEncrypted, applyPlaintext, type PendingFact } from "../../facts/pending-fact.ts";
import { proveTlsLogging } from "../../facts/plaintext-proof.ts";
import type { LineUse } from "../../reader.ts";
import { type EximFields, parseEximFields } from "../parse/fields.ts";
import { type Context, type LogLine, messageOf } from "./context.ts";
import { applyTls, factOfLine } from "./fact.ts";
import { MAX_MESSAGE_ID } from "./limits.ts";
import type { Message } from "./state.ts";

/** `P=` of a message that came over SMTP; group 1 where TLS was used, group 2 where the client logged in. */
const PROTOCOL = /^(?:e?smtp|asmtp|ssmtp|essmtp)(s?)(a?)$/;
const TLS_ON_CONNECT = /^e?ssmtp/;

/**
 * `ID <= SENDER H=... P=esmtps X=...`: a message was accepted. One from another host is a delivery; one that a program
 * on this server handed over, or that comes from its own address, is not.
 *
 * @param text after `<= `
 */
export function readArrival(context: Context, line: LogLine, id: string, text: string): LineUse {
  const senderEnd = endOfAddress(text);
  if (senderEnd === -1) return "unrecognized";
  const fields = parseEximFields(text, senderEnd);
  const message = messageOf(context, id, line.observedAt);
  describeMessage(message, line, text.slice(0, senderEnd), fields);
  const { host } = fields;
  if (host === null || context.isOwnAddress(host.address)) return "used";
  context.sink.delivery(toDelivery(context, line, message, fields));
  return "used";
}

function describeMessage(message: Message, line: LogLine, sender: string, { values }: EximFields): void {
  const size = Number(values.get("S"));
  message.senderDomain = mailDomainOf(sender.replace(/^<|>$/g, ""));
  message.messageId = values.get("id")?.slice(0, MAX_MESSAGE_ID) ?? null;
  message.sizeBytes = Number.isSafeInteger(size) ? size : null;
  message.position = line.position;
}

function toDelivery(context: Context, line: LogLine, message: Message, fields: EximFields): PendingFact {
  const login = fields.values.get("A");
  const fact = factOfLine(line, login === undefined ? "inbound" : "submission", fields);
  fact.senderDomain = message.senderDomain;
  fact.messageId = message.messageId;
  fact.sizeBytes = message.sizeBytes;
  fact.saslUser = login?.split(":")[1]?.slice(0, 255) || null;
  for (const recipient of fields.recipients ?? []) addRecipient(fact, recipient);
  fact.evidence.identified = line.position;
  fact.evidence.message = message.messageId === null ? null : line.position;
  judge(context, line, fact, fields);
  return fact;
}

/** `P=` tells by itself whether TLS was used: the letters are those of RFC 3848. */
function judge(context: Context, line: LogLine, fact: PendingFact, fields: EximFields): void {
  if (applyTls(fact, fields, line.position)) {
    proveTlsLogging(context.state.proof, context.sink);
    return;
  }
  const protocol = fields.values.get("P") ?? "";
  const smtp = PROTOCOL.exec(protocol);
  if (smtp === null) return;
  if (smtp[1] === "s" || TLS_ON_CONNECT.test(protocol)) applyEncrypted(fact, line.position);
  else applyPlaintext(fact, "observed", line.position);
}

/** Where the sender ends: a quoted local part may hold blanks. */
function endOfAddress(text: string): number {
  const match = /^(?:"(?:[^"\\]|\\.){0,256}"[^\s]{0,512}|\S{1,1024})(?= |$)/.exec(text);
  return match === null ? -1 : match[0].length;
}
