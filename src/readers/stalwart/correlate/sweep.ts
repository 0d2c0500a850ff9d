import { sweepHeld } from "../../facts/plaintext-proof.ts";
import type { Context } from "./context.ts";
import { MAX_IDLE_MS } from "./limits.ts";
import { finishAttempt } from "./outbound.ts";

const SWEEP_EVERY_MS = 10_000;

/** Lets go of what has waited long enough, by the log's time. */
export function sweepWhenDue(context: Context, now: number): void {
  const { state } = context;
  if (Math.abs(now - state.sweptAt) < SWEEP_EVERY_MS) return;
  state.sweptAt = now;
  for (const [key, { usedAt }] of state.sessions) if (usedAt < now - MAX_IDLE_MS) state.sessions.delete(key);
  for (const [id, attempt] of state.attempts) {
    if (attempt.usedAt >= now - MAX_IDLE_MS) continue;
    finishAttempt(context, attempt);
    state.attempts.delete(id);
  }
  sweepHeld(state.proof, context.sink, now);
}
