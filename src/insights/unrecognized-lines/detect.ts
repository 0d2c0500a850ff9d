import type { Accounting } from "../../model/accounting.ts";
import type { Period } from "../../model/period.ts";
import { draftInsight } from "../draft.ts";
import type { Insight } from "../insight.ts";
import { findSignificantShare, type Significance } from "../significance.ts";

/**
 * Finds the logs whose lines are no longer understood: a new version of the mail server may write them in another way, and what they say is
 * then missing from every number. The share is of the lines that tell of mail: most others are irrelevant and would hide it.
 */
export function detectUnrecognizedLines(accounting: readonly Accounting[], thresholds: Significance, window: Period): readonly Insight[] {
  return accounting.flatMap(({ source, used, unrecognized, lastLineAt }) => {
    const share = findSignificantShare(unrecognized, used + unrecognized, thresholds);
    if (share === undefined) return [];
    return [
      draftInsight({
        id: `unrecognized-lines:${source}`,
        kind: "unrecognized-lines",
        source,
        outcome: "unknown",
        outcomes: [],
        messages: unrecognized,
        knownMessages: used + unrecognized,
        share,
        observedMessages: unrecognized,
        window,
        lastSeenAt: lastLineAt,
        thresholds,
      }),
    ];
  });
}
