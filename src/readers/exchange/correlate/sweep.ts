import type { Context } from "./context.ts";
import { sweepFrontEnd } from "./front-end.ts";
import { MAX_IDLE_MS } from "./limits.ts";
import { sweepSent } from "./sent.ts";

const SWEEP_EVERY_MS = 60_000;

/** Lets go of what has waited long enough, by the time of the row that is being read: files of older days may come later. */
export function sweepWhenDue(context: Context, now: number): void {
  const { state } = context;
  if (Math.abs(now - state.sweptAt) < SWEEP_EVERY_MS) return;
  state.sweptAt = now;
  for (const [key, { usedAt }] of state.sessions) if (usedAt < now - MAX_IDLE_MS) state.sessions.delete(key);
  sweepFrontEnd(context, now);
  sweepSent(context, now);
}
