import { dayOf } from "../../model/day.ts";
import type { DayRange } from "../contract/day-range.ts";
import { readDayRange } from "../periods.ts";
import type { AnswerOptions } from "./answer-options.ts";

/** The days that a request asks for; without any, the last seven up to the newest delivery. Throws `OperatorError` INVALID_ARGUMENT. */
export async function findAskedDays(
  { questions, config, now }: AnswerOptions,
  asked: { from?: string | undefined; to?: string | undefined },
): Promise<DayRange> {
  const stored = await questions.storedPeriod();
  return readDayRange(asked, dayOf(stored === null ? now() : stored.to - 1, config.timezone));
}
