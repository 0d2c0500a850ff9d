import { sweepHeld } from "../../facts/plaintext-proof.ts";
import type { Context } from "./context.ts";
import { finishDelivery } from "./departure.ts";
import { GROUP_AGE_MS, MAX_MESSAGE_AGE_MS } from "./limits.ts";

const SWEEP_EVERY_MS = 10_000;

/** Lets go of what has waited long enough, by the log's time. */
export function sweepWhenDue(context: Context, now: number): void {
  const { state } = context;
  if (Math.abs(now - state.sweptAt) < SWEEP_EVERY_MS) return;
  state.sweptAt = now;
  for (const [id, message] of state.messages) {
    if (message.open !== null && message.open.observedAt < now - GROUP_AGE_MS) finishDelivery(context, message);
    if (message.firstSeenAt < now - MAX_MESSAGE_AGE_MS) state.messages.delete(id);
  }
  sweepHeld(state.proof, context.sink, now);
}
