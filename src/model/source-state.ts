import type { Accounting } from "./accounting.ts";

export const READING_STATES = ["reading", "following", "read", "waiting", "failed"] as const;

/** A source's accounting and what is being done with it. */
export interface SourceState extends Accounting {
  /**
   * `following`: waiting for more lines. `read`: read once. `waiting`: for what `problem` says, and goes on by itself.
   * `failed`: see `problem`.
   */
  readonly state: (typeof READING_STATES)[number];
  /** Lines that are known to have been lost before they were read; 0 for files. */
  readonly lost: number;
  readonly problem: { readonly code: string; readonly message: string; readonly hint: string } | null;
}
