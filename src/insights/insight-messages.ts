import { keyOfPath } from "../model/flow-path.ts";
import { EVERY_DELIVERY, type MessageFilter } from "../questions/message-filter.ts";
import type { Insight } from "./insight.ts";

/** Exactly the messages, or attempts, that a finding counts in its window; `null` where it counts something else. */
export function filterOfInsight(insight: Insight): MessageFilter | null {
  const { kind, direction, peer, outcomes } = insight;
  if (direction === null) return null;
  if (kind === "tls-failures") return { ...EVERY_DELIVERY, kind: "attempts", direction, peer, outcome: "tls-failed" };
  return { ...filterOfSubject(insight), tls: outcomes };
}

/** All messages of what a finding is about, whatever their outcome. */
export function filterOfSubject({ direction, path, connector, peer, source }: Insight): MessageFilter {
  if (path !== null && (direction === "inbound" || direction === "outbound")) {
    return { ...EVERY_DELIVERY, path: keyOfPath({ direction, path, connector }) };
  }
  return { ...EVERY_DELIVERY, direction, peer, source };
}
