import type { MessageGroup } from "../questions/message-traces.ts";
import type { Insight } from "./insight.ts";

/** The messages that a finding counts; `undefined` where it counts something else. */
export function messageGroupOf({ direction, path, connector, source, outcomes }: Insight): MessageGroup | undefined {
  if (direction === null || outcomes.length === 0) return undefined;
  return { direction, path, connector, source, outcomes };
}
