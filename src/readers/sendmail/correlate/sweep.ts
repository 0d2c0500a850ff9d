import { finishTransaction } from "../../facts/open-transaction.ts";
import { sweepHeld } from "../../facts/plaintext-proof.ts";
import type { Context } from "./context.ts";
import { GROUP_AGE_MS, MAX_IDLE_MS, MAX_MESSAGE_AGE_MS } from "./limits.ts";
import type { HostState } from "./state.ts";

const SWEEP_EVERY_MS = 10_000;

/** Lets go of what has waited long enough, by the log's time. */
export function sweepWhenDue(context: Context, now: number): void {
  const { state } = context;
  if (Math.abs(now - state.sweptAt) < SWEEP_EVERY_MS) return;
  state.sweptAt = now;
  for (const host of state.hosts.values()) sweepHost(context, host, now);
}

function sweepHost(context: Context, host: HostState, now: number): void {
  for (const [pid, process] of host.processes) {
    if (process.open !== null && process.open.fact.observedAt < now - GROUP_AGE_MS) finishTransaction(context, host, process);
    if (process.usedAt < now - MAX_IDLE_MS) host.processes.delete(pid);
  }
  for (const [queueId, { firstSeenAt }] of host.messages) {
    if (firstSeenAt >= now - MAX_MESSAGE_AGE_MS) break; // in order of first sight
    host.messages.delete(queueId);
  }
  sweepHeld(host.proof, context.sink, now);
}
