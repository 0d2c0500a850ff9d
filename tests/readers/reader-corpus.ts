import type { ReaderFormat } from "../../src/readers/reader.ts";
import type { TruthRecord } from "../lab/truth-record.ts";

/** A log of the corpus whose every message is known. */
export interface LabLog {
  /** Folder below `corpus/<reader>/lab`. */
  readonly run: string;
  readonly log: string;
  /** `false` for a server that was told to log no TLS. */
  readonly versionsLogged: boolean;
}

/** What the shared tests need to know of one reader: everything else they find out by themselves. */
export interface ReaderCorpus {
  readonly format: ReaderFormat;
  readonly labLogs: readonly LabLog[];
  /** More logs, below `corpus/<reader>`, of which no truth is known. */
  readonly samples: readonly string[];
  /** `false` where the log's words for a cipher may leave open which suite it is. */
  readonly namesEverySuite: boolean;
  /** Whether the log can tell the recipients of an outbound transaction that the peer took. */
  readonly tellsRecipients: (record: TruthRecord) => boolean;
  /** The same line as the server writes it when it logs no TLS; `null` when it does not write it at all. */
  readonly withoutTls: (line: string) => string | null;
  /** What a line belongs to: lines that share a key keep their order, whatever else is written between them. */
  readonly keysOf: (line: string) => readonly string[];
  /** Stays where it is, and parts the lines before it from those after it. */
  readonly isBarrier: (line: string) => boolean;
  /** Lines that come long before and long after, so that what is known does not depend on where a slice begins and ends. */
  readonly longBefore: readonly string[];
  readonly longAfter: string;
}
