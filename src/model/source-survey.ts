import type { SilentService } from "./logging-advice.ts";

/** What one program of one server told of its messages of one direction. */
export interface ServiceTelling extends SilentService {
  /** As it calls itself in the log. */
  readonly host: string | null;
  readonly messages: number;
  /** Messages of which the log does not tell how they were protected, or not by which version and cipher of TLS. */
  readonly silent: number;
  /** Whether all of these are known to have had TLS. */
  readonly tellsOfTls: boolean;
  /** The newest of those, epoch milliseconds UTC; `null` without any. */
  readonly lastSilentAt: number | null;
  /** The newest message with a named cipher; `null` without any. */
  readonly lastNamedAt: number | null;
}

/** A stretch of time without a line. Epoch milliseconds UTC. */
export interface SilentStretch {
  readonly from: number;
  readonly to: number;
  /** The two files that it lies between; `null` within one file. */
  readonly between: { readonly before: string; readonly after: string } | null;
}

/** Programs that write down that lines were lost. */
export const LOSING_LOGGERS = ["journald", "imuxsock", "imjournal", "postlogd"] as const;
export type LosingLogger = (typeof LOSING_LOGGERS)[number];

/** Lines that did not reach the log, as the logging program itself says. */
export interface LostLines {
  readonly logger: LosingLogger;
  /** How often it said so. */
  readonly times: number;
  /** The newest time; `null` before the first line with a time. */
  readonly lastAt: number | null;
}

/** What was found in the files of one log, read from end to end. */
export interface SourceSurvey {
  readonly source: string;
  readonly reader: string;
  readonly files: readonly string[];
  readonly linesRead: number;
  readonly used: number;
  readonly irrelevant: number;
  readonly unrecognized: number;
  readonly messages: number;
  /** Sessions and queue ids dropped because a cap was reached. */
  readonly evicted: number;
  /** Epoch milliseconds UTC; `null` where no line has a time. */
  readonly firstLineAt: number | null;
  readonly lastLineAt: number | null;
  readonly services: readonly ServiceTelling[];
  readonly lostLines: readonly LostLines[];
  /** The zone that times without an offset were read in, and whether somebody named it; `null` where every line has an offset. */
  readonly assumedZone: { readonly timeZone: string; readonly isNamed: boolean } | null;
  /** How far the newest line of a file is ahead of the file's own date: the file and milliseconds; `null` where none is. */
  readonly aheadOfFile: { readonly file: string; readonly aheadMs: number } | null;
  /** Places where time goes backwards: how many, and the furthest with the time that it went back to. */
  readonly backwards: { readonly times: number; readonly mostMs: number; readonly at: number } | null;
  /** The longest stretches without a line, longest first, at most five. */
  readonly stretches: readonly SilentStretch[];
}
