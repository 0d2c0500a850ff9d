import { mailDomainOf } from "../../facts/mail-domain.ts";
import { addRecipientDomain, type PendingFact, startFact } from "../../facts/pending-fact.ts";
import type { FactSink, LineUse, ReaderOptions } from "../../reader.ts";
import { type Border, findBorder } from "./border.ts";
import { isSubmission, judge } from "./judge.ts";
import { MAX_SEEN } from "./limits.ts";
import { numberOf } from "./number-of.ts";
import type { Field, Mail, MailState } from "./state.ts";

/** What every step of the correlation works on. */
export interface Context {
  readonly state: MailState;
  readonly sink: FactSink;
  readonly options: ReaderOptions;
}

/**
 * The header is complete: tells the message, unless it was told before.
 *
 * @returns `unrecognized` when the field by which it came in has no date
 */
export function finishMail({ state, sink, options }: Context): LineUse {
  const border = findBorder(state.mail.traces, options);
  if (border === undefined || border.kind === "local") return "irrelevant";
  if (Number.isNaN(border.trace.observedAt)) return "unrecognized";
  if (!(border.trace.observedAt < state.newestAt)) state.newestAt = border.trace.observedAt;
  if (remember(state, border.field)) sink.delivery(toDelivery(border, state.mail));
  return "irrelevant";
}

/** The message whose header is still being read, with what is known of it now. */
export function openDeliveriesOf({ state, options }: Omit<Context, "sink">): readonly PendingFact[] {
  const border = findBorder(state.mail.traces, options);
  if (border === undefined || border.kind === "local" || Number.isNaN(border.trace.observedAt)) return [];
  return state.seen.has(numberOf(border.field.text)) ? [] : [toDelivery(border, state.mail)];
}

/** @returns `false` for a message that was told before: a copy, or the same mailbox read again */
function remember(state: MailState, { text }: Field): boolean {
  const number = numberOf(text);
  if (state.seen.has(number)) return false;
  state.seen.add(number);
  if (state.seen.size > MAX_SEEN) {
    for (const oldest of state.seen) {
      state.seen.delete(oldest);
      state.evicted++;
      break;
    }
  }
  return true;
}

function toDelivery({ field, trace, kind }: Border, mail: Mail): PendingFact {
  const isTrusted = kind === "entry";
  const [first] = field.lines;
  const position = first?.position ?? 0;
  const fact = startFact(
    { observedAt: trace.observedAt, position },
    isTrusted && isSubmission(trace) ? "submission" : "inbound",
    isTrusted ? trace.peer : null,
  );
  fact.host = trace.by;
  fact.queueId = trace.id;
  fact.messageId = mail.messageId;
  fact.evidence.message = mail.messageId === null ? null : mail.messagePosition;
  fact.senderDomain = mailDomainOf(mail.returnPath ?? "");
  addRecipientDomain(fact, mailDomainOf((isTrusted ? trace.recipient : null) ?? mail.deliveredTo ?? ""));
  if (!isTrusted) return fact;
  fact.saslUser = trace.login || null;
  judge(fact, trace, (at) => lineOf(field, at) ?? position);
  return fact;
}

/** The line that holds a place of the unfolded field. */
function lineOf({ lines }: Field, at: number): number | undefined {
  return lines.findLast(({ from }) => from <= at)?.position;
}
