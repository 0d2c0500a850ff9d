import type { Snooze } from "../model/snooze.ts";
import type { Insight } from "./insight.ts";

/** By how much a finding must have grown to come back before its time: half as much again. */
const WORSE_BY = 1.5;

/** Findings that ask for action, and those that were put aside; each in the order in which they came. */
export interface SortedInsights {
  readonly open: readonly Insight[];
  readonly snoozed: readonly Insight[];
}

/**
 * Sets the snoozed findings apart. One comes back on its day, or as soon as it is worse than when it was snoozed; it keeps its snooze then, so
 * that it can be told why.
 *
 * @param today in the store's time zone
 */
export function applySnoozes(insights: readonly Insight[], snoozes: readonly Snooze[], today: string): SortedInsights {
  const byInsight = new Map(snoozes.map((snooze) => [snooze.insight, snooze]));
  const known = insights.map((insight) => ({ ...insight, snooze: byInsight.get(insight.id) ?? null }));
  const isAside = (insight: Insight) => insight.snooze !== null && !isOver(insight.snooze, today) && !isWorse(insight, insight.snooze);
  return { open: known.filter((insight) => !isAside(insight)), snoozed: known.filter(isAside) };
}

function isOver({ until }: Snooze, today: string): boolean {
  return until !== null && until <= today;
}

/** Half as many messages again at no smaller a share, or half as large a share again in no fewer messages. */
export function isWorse(now: Pick<Insight, "messages" | "share">, then: Pick<Insight, "messages" | "share">): boolean {
  if (now.messages < then.messages || now.share < then.share) return false;
  return now.messages >= then.messages * WORSE_BY || now.share >= then.share * WORSE_BY;
}
