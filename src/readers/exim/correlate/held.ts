import type { Context } from "./context.ts";
import { applyPlaintext } from "./fact.ts";
import { MAX_HELD, MAX_HELD_AGE_MS } from "./limits.ts";
import type { PendingFact } from "./state.ts";

/**
 * A finished outbound delivery without `X=`. By default Exim logs the cipher (`log_selector`, tls_cipher), but it can be
 * told not to: until a line with `X=` shows that it does, such a delivery waits.
 */
export function settlePlaintext(context: Context, fact: PendingFact): void {
  const { state, sink } = context;
  if (!state.isTlsLogged) {
    state.held.push(fact);
    if (state.held.length > MAX_HELD) for (const oldest of state.held.splice(0, 1)) sink.delivery(oldest);
    return;
  }
  applyPlaintext(fact, "inferred", fact.evidence.decided);
  sink.delivery(fact);
}

/** A line has shown that ciphers are logged: what waited for that went in plaintext. */
export function tlsIsLogged(context: Context): void {
  const { state, sink } = context;
  if (state.isTlsLogged) return;
  state.isTlsLogged = true;
  for (const fact of state.held.splice(0)) {
    applyPlaintext(fact, "inferred", fact.evidence.decided);
    sink.delivery(fact);
  }
}

/** What has waited for a day without a sign stays unknown. */
export function sweepHeld({ state, sink }: Context, now: number): void {
  while (state.held[0] !== undefined && state.held[0].observedAt < now - MAX_HELD_AGE_MS) {
    for (const fact of state.held.splice(0, 1)) sink.delivery(fact);
  }
}
