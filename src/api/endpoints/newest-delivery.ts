import type { AnswerOptions } from "./answer-options.ts";

/** When the newest delivery was; this moment while there is none. Epoch milliseconds UTC. */
export async function findNewestDelivery({ questions, now }: Pick<AnswerOptions, "questions" | "now">): Promise<number> {
  const stored = await questions.storedPeriod();
  return stored === null ? now() : stored.to - 1;
}
