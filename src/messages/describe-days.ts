import type { DayRange } from "../model/day-range.ts";
import type { Messages } from "./messages.ts";

/** `In the days 13 – 19 Nov 2026`, `On 13 Nov 2026`: as a sentence begins. */
export function describeDays({ from, to }: DayRange, { text, format }: Pick<Messages, "text" | "format">): string {
  return from === to ? text.period.on(format.day(from)) : text.period.between(format.dayRange(from, to));
}
