import type { Context } from "./context.ts";
import { MAX_IDLE_MS, MAX_MESSAGE_AGE_MS } from "./limits.ts";
import type { Session } from "./state.ts";

const SWEEP_EVERY_MS = 10_000;

/** Lets go of what has waited long enough, by the log's time. */
export function sweepWhenDue(context: Context, now: number): void {
  const { state } = context;
  if (Math.abs(now - state.sweptAt) < SWEEP_EVERY_MS) return;
  state.sweptAt = now;
  for (const [id, session] of state.sessions) {
    if (session.usedAt < now - MAX_IDLE_MS) forgetSession(context, id, session);
  }
  for (const entries of [state.messages, state.departures]) {
    for (const [id, { firstSeenAt }] of entries) {
      if (firstSeenAt >= now - MAX_MESSAGE_AGE_MS) break; // in order of first sight
      entries.delete(id);
    }
  }
}

/** Its end was not logged: what it handed over is told as far as it is known. */
export function forgetSession({ state, sink }: Context, id: string, session: Session): void {
  for (const fact of session.held) sink.delivery(fact);
  state.sessions.delete(id);
}
