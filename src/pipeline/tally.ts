import type { Collected } from "./collector.ts";
import type { ReadingOutcome, SourceRun } from "./source-run.ts";

/** What became of one file, and the source it was read into. */
export interface FileOutcome extends ReadingOutcome {
  readonly run: SourceRun;
  readonly deliveries: number;
  readonly attempts: number;
}

/** Adds up what became of files. */
export interface Tally {
  add(path: string, outcome: FileOutcome): void;
  sum(): Omit<Collected, "filesEmpty" | "recognized">;
}

/**
 * Starts a sum.
 *
 * @param copies files that are known without being read
 * @param cutOff files without one whole line
 */
export function startTally(copies: readonly string[], cutOff: readonly string[]): Tally {
  const used = new Map<string, SourceRun>();
  const filesAlreadyKnown = [...copies];
  const filesCutOff = [...cutOff];
  let deliveries = 0;
  let attempts = 0;
  return {
    add(path: string, outcome: FileOutcome) {
      used.set(outcome.run.source, outcome.run);
      deliveries += outcome.deliveries;
      attempts += outcome.attempts;
      if (outcome.bytes === 0) filesAlreadyKnown.push(path);
      if (outcome.isCutOff) filesCutOff.push(path);
    },
    sum: () => ({ deliveries, attempts, accounting: [...used.values()].map((run) => run.accounting()), filesAlreadyKnown, filesCutOff }),
  };
}
