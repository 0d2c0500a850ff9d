import type { LosingLogger, LostLines } from "../../model/source-survey.ts";
import { findLosingLogger } from "../../readers/syslog/lost-lines.ts";

/** Adds up what logging programs say of lines that they lost. */
export interface LostLineTally {
  /** @param at the log's time, epoch milliseconds UTC */
  see(buffer: Buffer, start: number, end: number, at: number | null): void;
  sum(): readonly LostLines[];
}

/** A line that speaks of lost lines is short. */
const MOST_BYTES = 1024;

export function startLostLineTally(): LostLineTally {
  const losses = new Map<LosingLogger, LostLines>();
  return {
    see(buffer, start, end, at) {
      if (end - start > MOST_BYTES) return;
      const logger = findLosingLogger(buffer.toString("latin1", start, end));
      if (logger === undefined) return;
      losses.set(logger, { logger, times: (losses.get(logger)?.times ?? 0) + 1, lastAt: at });
    },
    sum: () => [...losses.values()],
  };
}
