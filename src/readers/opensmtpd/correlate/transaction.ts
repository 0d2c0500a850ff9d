import { applyPlaintext, copyFact, type PendingFact } from "../../facts/pending-fact.ts";
import { settlePlaintext } from "../../facts/plaintext-proof.ts";
import type { Context } from "./context.ts";
import type { HostState, OpenTransaction, Session } from "./state.ts";

/**
 * Begins a transaction whose recipients are told by the lines that follow.
 *
 * Sessions are logged with their TLS, always: one that was logged from its beginning and says nothing of it had none. A log
 * in which no session says anything of it may have been thinned out, and proves nothing.
 */
export function openTransaction(session: Session, fact: PendingFact, messageId: string): void {
  if (session.tls === null && session.downgraded !== null) applyPlaintext(fact, "observed", session.downgraded);
  session.open = { fact, messageId, isSilent: fact.tls === "unknown" && session.opened !== null };
}

/** All recipients of the session's open transaction are known. */
export function finishTransaction(context: Context, host: HostState, session: Session): void {
  const { open } = session;
  if (open === null) return;
  session.open = null;
  if (open.isSilent) settlePlaintext(host.proof, context.sink, open.fact);
  else context.sink.delivery(open.fact);
}

/** The transaction whose recipients may not all be known, with what is known of it now. */
export function openFactOf({ proof }: HostState, { fact, isSilent }: OpenTransaction): PendingFact {
  const copy = copyFact(fact);
  if (isSilent && proof.isTlsLogged) applyPlaintext(copy, "inferred", copy.evidence.decided);
  return copy;
}
