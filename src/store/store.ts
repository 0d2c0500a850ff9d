import type { Accounting } from "../model/accounting.ts";
import type { AssignConnector } from "../model/connector.ts";
import type { LineUnderstanding } from "../model/line-understanding.ts";
import type { ReportKeeper } from "../model/report/requested-report.ts";
import type { SnoozeKeeper } from "../model/snooze.ts";
import type { TlsReportKeeper } from "../model/tls-report-keeper.ts";
import type { DimensionBatches, FactBatch } from "./fact-batch.ts";

/** A file that has been read, whole or in part. It is known again by its content, wherever it was moved and however it is compressed. */
export interface FileCheckpoint {
  /** Absolute path at which it was last seen. */
  readonly path: string;
  /** Bytes of (decompressed) content that `headHash` covers; at most 4,096. */
  readonly headBytes: number;
  /** SHA-256 of those bytes, hexadecimal. */
  readonly headHash: string;
  /** Where this file begins in its source's stream of bytes. */
  readonly streamStart: number;
  /** Bytes of content read so far: reading resumes here. */
  readonly position: number;
  /** SHA-256, hexadecimal, of the at most 4,096 bytes before `position`: tells the same file from another with the same head. */
  readonly tailHash: string;
}

/** Where a source stands. Written in the same transaction as the facts that were read up to there. */
export interface Checkpoint {
  /** The source's name: the path of its log without rotation and compression suffixes. */
  readonly source: string;
  readonly reader: string;
  /** Every file of the source, in the order in which they were read. */
  readonly files: readonly FileCheckpoint[];
  /** What the reader keeps in mind between lines (JSON), opaque to the store. */
  readonly state: string;
  readonly accounting: Accounting;
}

/** Facts that become durable together with the place up to which they were read. */
export interface Commit {
  /** In the columns of `FACT_COLUMNS`. */
  readonly deliveries: FactBatch;
  /** In the columns of `ATTEMPT_FACT_COLUMNS`. */
  readonly attempts: FactBatch;
  /** Deliveries of sessions that are still open, as far as known: replaces the source's earlier set. */
  readonly open: FactBatch;
  /** What all of them refer to. */
  readonly dimensions: DimensionBatches;
  /** Of the lines that were read since the commit before. */
  readonly understanding: LineUnderstanding;
  readonly checkpoint: Checkpoint;
}

/** A value that a question may bind. */
export type Parameter = string | number | boolean | null;

/** Runs questions. `$1`, `$2` ... in the text stand for the parameters. */
export interface Queryable {
  /** All rows, as objects keyed by column name; numbers as `number`, lists as arrays, NULL as `null`. */
  rows(sql: string, parameters?: readonly Parameter[]): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** The same rows, some thousand at a time, so that an export does not hold them all. */
  stream(sql: string, parameters?: readonly Parameter[]): AsyncIterable<readonly Readonly<Record<string, unknown>>[]>;
}

/** Keeps deliveries, attempts, rollups, checkpoints, snoozes, TLS reports and requested reports. One process owns it at a time. */
export interface Store extends Queryable, SnoozeKeeper, TlsReportKeeper, ReportKeeper {
  /** Writes one commit in one transaction: all of it is durable afterwards, or nothing. */
  commit(commit: Commit): Promise<void>;
  /** The checkpoints of all sources. */
  checkpoints(): Promise<readonly Checkpoint[]>;
  /** The bytes of a file with all that is stored at this moment, for a backup; others may ask and write meanwhile. */
  copy(): AsyncIterable<Uint8Array>;
  /**
   * Groups the stored deliveries by connector. When the basis differs from that of the last time, every delivery is
   * assigned anew and the rollups are rebuilt, in one transaction.
   *
   * @param basis all that an assignment follows from, as plain data: the connectors in their order, and the own network
   */
  assignConnectors(basis: object, assign: AssignConnector): Promise<void>;
  /**
   * Deletes deliveries and attempts from before a time, whose sums stay, and sums from before another. Nothing is done where there is
   * nothing older.
   *
   * @returns how many deliveries and attempts are gone
   */
  expire(limits: RetentionLimits): Promise<number>;
  close(): Promise<void>;
}

/** From when on what is kept, epoch milliseconds UTC at the beginning of a day; `null`: all of it. */
export interface RetentionLimits {
  readonly deliveriesFrom: number | null;
  readonly rollupsFrom: number | null;
}
