import { applySnoozes, type SortedInsights } from "../../insights/apply-snoozes.ts";
import type { Insight } from "../../insights/insight.ts";
import { dayOf } from "../../model/day.ts";
import { OperatorError } from "../../model/operator-error.ts";
import type { AnswerOptions } from "./answer-options.ts";

type Asked = Pick<AnswerOptions, "questions" | "config" | "now">;

/** The findings of the window that ends with the newest delivery, those that were put aside apart. */
export async function findInsights({ questions, config, now }: Asked): Promise<SortedInsights> {
  const stored = await questions.storedPeriod();
  const newestAt = stored === null ? now() : stored.to - 1;
  const [insights, snoozes] = await Promise.all([questions.insights(newestAt), questions.snoozes()]);
  return applySnoozes(insights, snoozes, dayOf(now(), config.timezone));
}

/** The finding with that id, and whether it is put aside. Throws `OperatorError` NOT_FOUND. */
export async function findInsight(asked: Asked, id: string): Promise<{ readonly insight: Insight; readonly isSnoozed: boolean }> {
  const { open, snoozed } = await findInsights(asked);
  const insight = [...open, ...snoozed].find((each) => each.id === id);
  if (insight === undefined) {
    throw new OperatorError("NOT_FOUND", "There is no such finding any more.", "Look at /api/v1/insights for those that there are.");
  }
  return { insight, isSnoozed: snoozed.includes(insight) };
}
