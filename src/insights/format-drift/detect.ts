import type { Period } from "../../model/period.ts";
import type { LineDrift } from "../../questions/line-drift.ts";
import { draftInsight } from "../draft.ts";
import type { Insight } from "../insight.ts";
import { findSignificantShare, type Significance } from "../significance.ts";

/** So many lines of the time before tell how well a log was understood then. */
const LEAST_BEFORE = 100;
/** A share that is so many times as large is no accident. */
const TIMES = 10;

/**
 * Finds the logs that were understood before and are not so well any more: as a rule the mail server was upgraded, and writes some lines
 * in another way.
 */
export function detectFormatDrift(drifts: readonly LineDrift[], thresholds: Significance, window: Period): readonly Insight[] {
  return drifts.flatMap(({ source, used, unrecognized, usedBefore, unrecognizedBefore, firstHour, lastHour }) => {
    const knownMessages = used + unrecognized;
    const share = findSignificantShare(unrecognized, knownMessages, thresholds);
    const linesBefore = usedBefore + unrecognizedBefore;
    if (share === undefined || linesBefore < LEAST_BEFORE) return [];
    const shareBefore = unrecognizedBefore / linesBefore;
    if (share < TIMES * shareBefore) return [];
    return [
      draftInsight({
        id: `format-drift:${source}`,
        kind: "format-drift",
        source,
        outcome: "unknown",
        outcomes: [],
        messages: unrecognized,
        knownMessages,
        share,
        observedMessages: unrecognized,
        window,
        firstSeenAt: firstHour,
        lastSeenAt: lastHour,
        before: { messages: unrecognizedBefore, knownMessages: linesBefore, share: shareBefore },
        thresholds,
      }),
    ];
  });
}
