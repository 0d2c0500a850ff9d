import { applyPlaintext, type PendingFact } from "../../facts/pending-fact.ts";
import type { Session } from "./state.ts";

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
