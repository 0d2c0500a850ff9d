import type { AttemptOutcome } from "../../../model/delivery.ts";
import { addRecipient, applyPlaintext, copyFact, emitAttempt, type PendingFact } from "../../facts/pending-fact.ts";
import { proveTlsLogging, settlePlaintext } from "../../facts/plaintext-proof.ts";
import type { LineUse } from "../../reader.ts";
import { type EximFields, parseEximFields } from "../parse/fields.ts";
import { type Context, type LogLine, messageOf } from "./context.ts";
import { applyTls, clearTls, factOfLine } from "./fact.ts";
import type { EximState, Message } from "./state.ts";

/**
 * `ID => ADDRESS R= T= H= X=...`: delivered. Local deliveries have no host; a host of this server is a hop.
 *
 * Where another host was tried before in vain, `X=` may be left over from that one (seen with 4.96): then it is not
 * taken for observed.
 *
 * @param text after the flag
 * @param isFurther `->`: one more recipient of the transaction before
 */
export function readDelivery(context: Context, line: LogLine, id: string, text: string, isFurther: boolean): LineUse {
  const fields = parseEximFields(text, text.indexOf(" ") + 1);
  const message = messageOf(context, id, line.observedAt);
  const { host } = fields;
  const open = message.open;
  if (isFurther && open !== null && host !== null && open.peerAddress === host.address) {
    addRecipient(open, addressOf(text));
    return "used";
  }
  finishDelivery(context, message);
  if (host === null || context.isOwnAddress(host.address)) return "used";
  const fact = factOf(line, message, fields, text);
  if (applyTls(fact, fields, line.position)) {
    proveTlsLogging(context.state.proof, context.sink);
    if (message.tried.some((address) => address !== host.address)) fact.certainty = "inferred";
  } else if (fields.values.has("X")) return "unrecognized";
  message.open = fact;
  return "used";
}

/** `ID ** ADDRESS ...: reason` and `ID == ADDRESS ...: reason`: not delivered. Without a host there was no transaction. */
export function readFailure(context: Context, line: LogLine, id: string, text: string, outcome: AttemptOutcome): LineUse {
  const fields = parseEximFields(text, text.indexOf(" ") + 1);
  const message = messageOf(context, id, line.observedAt);
  finishDelivery(context, message);
  if (fields.host === null || context.isOwnAddress(fields.host.address)) return "irrelevant";
  const fact = factOf(line, message, fields, text);
  if (applyTls(fact, fields, line.position)) proveTlsLogging(context.state.proof, context.sink);
  const isTls = /\bTLS (?:session|error)|\bDANE\b|\bSSL_|gnutls_handshake/.test(fields.reason);
  emitAttempt(context.sink, fact, isTls ? "tls-failed" : outcome, fields.reason);
  return "used";
}

/** All recipients of the open transaction are known. */
export function finishDelivery(context: Context, message: Message): void {
  const fact = message.open;
  if (fact === null) return;
  message.open = null;
  applyFallback(message, fact);
  if (fact.tls === "unknown") settlePlaintext(context.state.proof, context.sink, fact);
  else context.sink.delivery(fact);
}

/** The delivery whose recipients are still being told, with what is known of it now. */
export function openDeliveryOf({ proof }: EximState, message: Message): PendingFact | undefined {
  if (message.open === null) return undefined;
  const fact = copyFact(message.open);
  applyFallback(message, fact);
  if (fact.tls === "unknown" && proof.isTlsLogged) applyPlaintext(fact, "inferred", fact.evidence.decided);
  return fact;
}

/** A line has said that this host got it unencrypted; the cipher that the process prints is then of a connection before. */
function applyFallback(message: Message, fact: PendingFact): void {
  const toldAt = message.unencrypted.get(fact.peerAddress ?? "");
  if (toldAt === undefined) return;
  clearTls(fact);
  applyPlaintext(fact, "observed", toldAt);
}

function factOf(line: LogLine, message: Message, fields: EximFields, text: string): PendingFact {
  const fact = factOfLine(line, "outbound", fields);
  const size = Number(fields.values.get("S"));
  fact.senderDomain = message.senderDomain;
  fact.messageId = message.messageId;
  fact.sizeBytes = message.sizeBytes ?? (Number.isSafeInteger(size) ? size : null);
  fact.evidence.message = message.position;
  addRecipient(fact, addressOf(text));
  return fact;
}

/** The address that the host was given: the first word, or what stands in the first angle brackets when that is a local name. */
function addressOf(text: string): string {
  const word = text.slice(0, text.indexOf(" ") === -1 ? undefined : text.indexOf(" "));
  return word.includes("@") ? word : (/^\S{1,255} (?:\([^)]{0,255}\) )?<([^>]{1,512})>/.exec(text)?.[1] ?? word);
}
