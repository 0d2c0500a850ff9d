import type { Period } from "../../model/period.ts";
import { totalOf } from "../../model/tls.ts";
import type { SourceTls } from "../../questions/path-tls.ts";
import { draftInsight } from "../draft.ts";
import type { Insight } from "../insight.ts";
import { findSignificantShare, type Significance } from "../significance.ts";

/** Finds the logs that do not tell how a significant share of their messages was protected, in one direction. */
export function detectUnknownTls(sources: readonly SourceTls[], thresholds: Significance, window: Period): readonly Insight[] {
  return sources.flatMap(({ source, direction, byTls }) => {
    const messages = byTls.unknown;
    const knownMessages = totalOf(byTls);
    const share = findSignificantShare(messages, knownMessages, thresholds);
    if (share === undefined) return [];
    return [
      draftInsight({
        id: `unknown-tls:${direction}:${source}`,
        kind: "unknown-tls",
        direction,
        source,
        outcome: "unknown",
        outcomes: ["unknown"],
        messages,
        knownMessages,
        share,
        observedMessages: 0,
        certainty: "unknown",
        window,
        thresholds,
      }),
    ];
  });
}
