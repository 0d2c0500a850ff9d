import type { Evidence } from "./delivery.ts";

/** A stretch of a text: `from` belongs to it, `to` does not; UTF-16 code units. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

export const LINE_ABSENCES = ["gone", "not-kept"] as const;
export type LineAbsence = (typeof LINE_ABSENCES)[number];

/** One line of a log that proves something, and what. */
export interface EvidenceLine {
  /** Where it begins in the source's stream of bytes. */
  readonly position: number;
  readonly proves: readonly (keyof Evidence)[];
  /** By this line the TLS outcome was decided, or, where no line tells of TLS, the message's fate. */
  readonly decides: boolean;
  /** As logged, cut at 8,192 bytes; `null` when it cannot be had: see `absence`. */
  readonly text: string | null;
  /** `gone`: the log no longer has it. `not-kept`: it came by itself, and is in no file that could be read. */
  readonly absence: LineAbsence | null;
  /** Where the program's own words begin, after time, host and program. */
  readonly wordsFrom: number;
  /** The words that decide, within the text. */
  readonly marks: readonly TextRange[];
}

/** What is needed of a delivery or an attempt to find the lines that prove it, and the words in them. */
export interface Provable {
  readonly source: string | null;
  /** As logged. */
  readonly cipher: string | null;
  readonly reason: string | null;
  readonly evidence: Evidence;
}
