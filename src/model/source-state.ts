import type { Accounting } from "./accounting.ts";

/** A source's accounting and what is being done with it. */
export interface SourceState extends Accounting {
  /** `following`: waiting for more lines. `read`: read once. `failed`: see `problem`. */
  readonly state: "reading" | "following" | "read" | "failed";
  /** Lines that are known to have been lost before they were read; 0 for files. */
  readonly lost: number;
  readonly problem: { readonly code: string; readonly message: string; readonly hint: string } | null;
}
