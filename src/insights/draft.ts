import { type Certainty, TLS_OUTCOMES, type TlsCounts, type TlsOutcome, totalOf } from "../model/tls.ts";
import type { PathTls } from "../questions/path-tls.ts";
import type { Insight, InsightBefore } from "./insight.ts";

type Given = "id" | "kind" | "outcome" | "outcomes" | "messages" | "knownMessages" | "share" | "observedMessages" | "window" | "thresholds";

/** A finding of which is known what triggered it; the rest is asked afterwards. */
export function draftInsight(given: Pick<Insight, Given> & Partial<Insight>): Insight {
  return {
    direction: null,
    path: null,
    connector: null,
    connectorType: null,
    peer: null,
    source: null,
    certainty: certaintyOf(given),
    firstSeenAt: null,
    lastSeenAt: null,
    since: null,
    before: null,
    formerVersion: null,
    withoutTls: null,
    peers: [],
    hosts: [],
    settings: [],
    snooze: null,
    ...given,
  };
}

/** As sure as the least sure message. */
function certaintyOf({ messages, observedMessages }: Pick<Insight, "messages" | "observedMessages">): Certainty {
  return observedMessages === messages ? "observed" : "inferred";
}

/** Messages with any of some outcomes. */
export function countOf(counts: TlsCounts, outcomes: readonly TlsOutcome[]): number {
  return outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
}

/** Messages whose outcome is known. */
export function knownOf(counts: TlsCounts): number {
  return totalOf(counts) - counts.unknown;
}

/** Of some outcomes the one of most messages, the weaker of two that have as many. */
export function mostFrequentOf(counts: TlsCounts, outcomes: readonly TlsOutcome[]): TlsOutcome {
  const weakestFirst = TLS_OUTCOMES.filter((outcome) => outcomes.includes(outcome));
  return weakestFirst.reduce((most, outcome) => (counts[outcome] > counts[most] ? outcome : most), weakestFirst[0] ?? "unknown");
}

/** The same numbers of the stretch before. */
export function beforeOf({ before }: Pick<PathTls, "before">, outcomes: readonly TlsOutcome[]): InsightBefore | null {
  const knownMessages = knownOf(before);
  if (knownMessages === 0) return null;
  const messages = countOf(before, outcomes);
  return { messages, knownMessages, share: messages / knownMessages };
}
