import type { FactSink } from "../reader.ts";
import { applyPlaintext, type PendingFact } from "./pending-fact.ts";

/** Deliveries that wait at most. */
const MAX_HELD = 1000;
const MAX_HELD_AGE_MS = 86_400_000;

/**
 * Whether a server logs TLS at all, and the outbound deliveries without a sign of TLS that wait for the answer: plain data.
 * Some servers can be told to log none; then a delivery without it proves nothing.
 */
export interface PlaintextProof {
  isTlsLogged: boolean;
  held: PendingFact[];
}

export function startProof(): PlaintextProof {
  return { isTlsLogged: false, held: [] };
}

/** A finished outbound delivery without a sign of TLS: plaintext, by a server that logs TLS. Before that is known, it waits. */
export function settlePlaintext(proof: PlaintextProof, sink: FactSink, fact: PendingFact): void {
  if (!proof.isTlsLogged) {
    proof.held.push(fact);
    if (proof.held.length > MAX_HELD) for (const oldest of proof.held.splice(0, 1)) sink.delivery(oldest);
    return;
  }
  applyPlaintext(fact, "inferred", fact.evidence.decided);
  sink.delivery(fact);
}

/** A line has shown that TLS is logged: what waited for that went in plaintext. */
export function proveTlsLogging(proof: PlaintextProof, sink: FactSink): void {
  if (proof.isTlsLogged) return;
  proof.isTlsLogged = true;
  for (const fact of proof.held.splice(0)) {
    applyPlaintext(fact, "inferred", fact.evidence.decided);
    sink.delivery(fact);
  }
}

/** What has waited for a day without a sign stays unknown. */
export function sweepHeld(proof: PlaintextProof, sink: FactSink, now: number): void {
  const isOld = (fact: PendingFact | undefined) => fact !== undefined && fact.observedAt < now - MAX_HELD_AGE_MS;
  while (isOld(proof.held[0])) for (const fact of proof.held.splice(0, 1)) sink.delivery(fact);
}
