import type { Direction } from "../model/delivery.ts";
import type { LoggingAdvice } from "../model/logging-advice.ts";
import type { ErrorCode } from "../model/operator-error.ts";
import type { LosingLogger } from "../model/source-survey.ts";

/** What was found, with the numbers that tell it. Times are epoch milliseconds UTC. */
export type FindingFacts =
  /** A file or directory cannot be used. */
  | { readonly kind: "unusable"; readonly path: string; readonly code: ErrorCode; readonly message: string; readonly hint: string }
  /** The log does not tell how messages were protected; `until`: the last such message, while it tells of others. */
  | {
      readonly kind: "silent-log";
      readonly direction: Direction;
      readonly hosts: readonly string[];
      readonly services: readonly string[];
      readonly silent: number;
      readonly messages: number;
      readonly until: number | null;
    }
  /** A logging program says that lines were lost. */
  | { readonly kind: "lost-lines"; readonly logger: LosingLogger; readonly times: number; readonly lastAt: number | null }
  /** Lines about mail are not understood. */
  | { readonly kind: "unrecognized-lines"; readonly lines: number; readonly ofLines: number }
  /** There is no message in it. */
  | { readonly kind: "no-messages"; readonly lines: number }
  /** Times have no offset, and nobody named a zone. */
  | { readonly kind: "no-time-zone"; readonly timeZone: string }
  /** Lines are newer than the file they stand in: they are read in the wrong zone. */
  | { readonly kind: "wrong-time-zone"; readonly file: string; readonly timeZone: string; readonly aheadMs: number }
  | { readonly kind: "clock-set-back"; readonly times: number; readonly mostMs: number; readonly at: number }
  /** No line for a long while. */
  | { readonly kind: "gap"; readonly from: number; readonly to: number }
  /** A part of the log is missing between two of its files. */
  | { readonly kind: "missing-part"; readonly from: number; readonly to: number; readonly before: string; readonly after: string }
  /** Nothing has been logged for a long while. */
  | { readonly kind: "log-ended"; readonly lastLineAt: number }
  /** The log was rotated away before it had been read to its end. */
  | { readonly kind: "rotated-away"; readonly lastLineAt: number | null }
  /** What was dropped at a cap. */
  | { readonly kind: "evicted"; readonly count: number };

export type FindingKind = FindingFacts["kind"];

/** `action`: something is to be done. `notice`: good to know. */
export type Severity = "action" | "notice";

export type Finding = FindingFacts & {
  readonly severity: Severity;
  /** Lines to change, and what puts them in force; empty where there is no such line. */
  readonly settings: readonly LoggingAdvice[];
};

/** What the doctor has to say of one log, or of a file that could not be read. */
export interface Examined {
  /** The log's name. */
  readonly source: string;
  /** `null` where it could not be read. */
  readonly reader: string | null;
  readonly linesRead: number;
  readonly messages: number;
  readonly firstLineAt: number | null;
  readonly lastLineAt: number | null;
  readonly findings: readonly Finding[];
}
