import type { CorrelationContext } from "../../facts/correlation-context.ts";
import { evictOldest } from "../../facts/evict-oldest.ts";
import { MAX_MESSAGES } from "./limits.ts";
import { type EximState, type Message, startMessage } from "./state.ts";

/** What every step of the correlation works on. */
export type Context = CorrelationContext<EximState>;

/** One line, with its time. */
export interface LogLine {
  readonly observedAt: number;
  readonly position: number;
  readonly id: string | null;
  readonly text: string;
}

/** The message of an id, made when it is new. */
export function messageOf({ state }: Context, id: string, observedAt: number): Message {
  const known = state.messages.get(id);
  if (known !== undefined) return known;
  const made = startMessage(id, observedAt);
  state.messages.set(id, made);
  state.evicted += evictOldest(state.messages, MAX_MESSAGES);
  return made;
}
