import { createReadStream } from "node:fs";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { AssignConnector } from "../../model/connector.ts";
import type { RequestedReport } from "../../model/report/requested-report.ts";
import type { Snooze } from "../../model/snooze.ts";
import type { KeptReports, ReportBatch, ReportPlaceAccount } from "../../model/tls-report-keeper.ts";
import type { Checkpoint, Commit, Parameter, RetentionLimits, Store } from "../store.ts";
import { readCheckpoints } from "./checkpoint-rows.ts";
import { ConnectionPool } from "./connection-pool.ts";
import { copyDatabase, removeDatabase } from "./copy-database.ts";
import { Dimensions } from "./dimensions.ts";
import { countExpired, expireFacts, expireRollups } from "./expire.ts";
import { expireLineHours, expireSamples } from "./line-hours.ts";
import { compactRollups, countRollupRows } from "./maintain-rollups.ts";
import { findMeta, writeMeta } from "./meta.ts";
import { readRows, streamRows } from "./read-rows.ts";
import { hashBasis, reassignConnectors } from "./reassign-connectors.ts";
import { deleteRequestedReport, writeRequestedReport } from "./requested-report-rows.ts";
import { runTransaction } from "./run-transaction.ts";
import { deleteSnooze, writeSnooze } from "./snooze-rows.ts";
import { isFatal, isOutOfMemory, toStoreError } from "./storage-errors.ts";
import { expireReports } from "./tls-reports/expire-reports.ts";
import { readReportFiles, readReportPlaces } from "./tls-reports/report-file-rows.ts";
import { writeTlsReports } from "./tls-reports/write-tls-reports.ts";
import { Turns } from "./turns.ts";
import { withMoreMemory } from "./with-more-memory.ts";
import { writeCommit } from "./write-commit.ts";

type Row = Readonly<Record<string, unknown>>;

/** Rollup rows, beyond those of the compact form, from which the rollups are compacted again. */
const COMPACTION_ROWS = 5_000;
/** Commits between two looks at the rollups' size. */
const COMPACTION_COMMITS = 16;

/** A store in one DuckDB file. Made by `openDuckDbStore`. */
export class DuckDbStore implements Store {
  readonly #instance: DuckDBInstance;
  readonly #writer: DuckDBConnection;
  readonly #readers: ConnectionPool;
  readonly #turns = new Turns();
  readonly #dimensions = new Dimensions();
  readonly #place: string;
  readonly #file: string;
  readonly #memoryLimitMb: number;
  readonly #unlock: () => void;
  /** The write under way: each waits for the one before it. */
  #writing: Promise<unknown> = Promise.resolve();
  /** Set once the engine has given up on its file; only opening the store again helps. */
  #failure: unknown;
  #closed = false;
  #commits = 0;
  #copies = 0;
  #compactRows: number;

  constructor(parts: {
    readonly instance: DuckDBInstance;
    readonly writer: DuckDBConnection;
    readonly place: string;
    /** The engine's; `:memory:` without one. */
    readonly file: string;
    /** The engine's own memory. */
    readonly memoryLimitMb: number;
    readonly compactRows: number;
    readonly unlock: () => void;
  }) {
    this.#instance = parts.instance;
    this.#writer = parts.writer;
    this.#readers = new ConnectionPool(parts.instance);
    this.#place = parts.place;
    this.#file = parts.file;
    this.#memoryLimitMb = parts.memoryLimitMb;
    this.#compactRows = parts.compactRows;
    this.#unlock = parts.unlock;
  }

  /** What fails for want of memory beside other questions is asked once more alone: the engine's room is theirs together. */
  async rows(sql: string, parameters: readonly Parameter[] = []): Promise<readonly Row[]> {
    const ask = () => this.#ask(sql, parameters);
    try {
      return await this.#turns.together(ask).catch((failure: unknown) => {
        if (!isOutOfMemory(failure)) throw failure;
        return this.#turns.alone(ask);
      });
    } catch (failure) {
      throw this.#explain(failure);
    }
  }

  async #ask(sql: string, parameters: readonly Parameter[]): Promise<readonly Row[]> {
    const connection = await this.#readers.take();
    try {
      return await readRows(connection, sql, parameters);
    } finally {
      this.#readers.release(connection);
    }
  }

  async *stream(sql: string, parameters: readonly Parameter[] = []): AsyncGenerator<readonly Row[]> {
    const connection = await this.#readers.take();
    try {
      yield* streamRows(connection, sql, parameters);
    } catch (failure) {
      throw this.#explain(failure);
    } finally {
      this.#readers.release(connection);
    }
  }

  commit(commit: Commit): Promise<void> {
    return this.#write(async () => {
      await runTransaction(this.#writer, () => writeCommit(this.#writer, this.#dimensions, commit));
      this.#commits++;
      if (this.#commits % COMPACTION_COMMITS === 0) await this.#compactIfGrown();
    });
  }

  checkpoints(): Promise<readonly Checkpoint[]> {
    return this.#read(readCheckpoints);
  }

  async #read<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    const connection = await this.#readers.take();
    try {
      return await work(connection);
    } catch (failure) {
      throw this.#explain(failure);
    } finally {
      this.#readers.release(connection);
    }
  }

  assignConnectors(basis: object, assign: AssignConnector): Promise<void> {
    return this.#write(async () => {
      const hash = hashBasis(basis);
      if ((await findMeta(this.#writer, "connectors_hash")) === hash) return;
      const reader = await this.#readers.take();
      try {
        await withMoreMemory(this.#writer, this.#memoryLimitMb, () =>
          runTransaction(this.#writer, async () => {
            await reassignConnectors(this.#writer, reader, this.#dimensions, assign);
            await writeMeta(this.#writer, "connectors_hash", hash);
          }),
        );
      } finally {
        this.#readers.release(reader);
      }
      this.#compactRows = await countRollupRows(this.#writer);
    });
  }

  putSnooze(snooze: Snooze): Promise<void> {
    return this.#write(() => runTransaction(this.#writer, () => writeSnooze(this.#writer, snooze)));
  }

  removeSnooze(insight: string): Promise<void> {
    return this.#write(() => deleteSnooze(this.#writer, insight));
  }

  putTlsReports(batch: ReportBatch): Promise<KeptReports> {
    return this.#write(() => runTransaction(this.#writer, () => writeTlsReports(this.#writer, batch)));
  }

  reportPlaces(): Promise<readonly ReportPlaceAccount[]> {
    return this.#read((connection) => readReportPlaces(connection));
  }

  reportFiles(place: string): Promise<ReadonlyMap<string, number>> {
    return this.#read((connection) => readReportFiles(connection, place));
  }

  putReport(report: RequestedReport): Promise<void> {
    return this.#write(() => runTransaction(this.#writer, () => writeRequestedReport(this.#writer, report)));
  }

  removeReport(id: string): Promise<void> {
    return this.#write(() => deleteRequestedReport(this.#writer, id));
  }

  expire({ deliveriesFrom, rollupsFrom }: RetentionLimits): Promise<number> {
    return this.#write(async () => {
      const facts = deliveriesFrom === null ? 0 : await countExpired(this.#writer, deliveriesFrom);
      await withMoreMemory(this.#writer, this.#memoryLimitMb, () =>
        runTransaction(this.#writer, async () => {
          if (facts > 0 && deliveriesFrom !== null) await expireFacts(this.#writer, deliveriesFrom);
          if (deliveriesFrom !== null) await expireSamples(this.#writer, deliveriesFrom);
          if (rollupsFrom === null) return;
          await expireRollups(this.#writer, rollupsFrom);
          await expireLineHours(this.#writer, rollupsFrom);
          await expireReports(this.#writer, rollupsFrom);
        }),
      );
      if (facts === 0) return 0;
      this.#dimensions.forget();
      this.#compactRows = await countRollupRows(this.#writer);
      if (this.#readers.isIdle) await this.#writer.run("CHECKPOINT store");
      return facts;
    });
  }

  async *copy(): AsyncGenerator<Uint8Array> {
    if (this.#file === ":memory:") throw new Error("a store in memory has no copy");
    const to = `copy_${++this.#copies}`;
    const file = `${this.#file}.${to}`;
    const connection = await this.#readers.take();
    try {
      await withMoreMemory(connection, this.#memoryLimitMb, () => copyDatabase(connection, { from: "store", to, file }));
      yield* createReadStream(file);
    } catch (failure) {
      throw this.#explain(failure);
    } finally {
      this.#readers.release(connection);
      await removeDatabase(file);
    }
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    try {
      if (this.#failure === undefined) await this.#write(() => this.#settle());
    } finally {
      this.#closed = true;
      this.#readers.closeSync();
      this.#writer.closeSync();
      this.#instance.closeSync();
      this.#unlock();
    }
  }

  async #settle(): Promise<void> {
    if (this.#commits > 0) await runTransaction(this.#writer, () => compactRollups(this.#writer));
    // A question still under way forbids a checkpoint; the next opening then makes up for it.
    if (this.#readers.isIdle) await this.#writer.run("CHECKPOINT store");
  }

  async #compactIfGrown(): Promise<void> {
    if ((await countRollupRows(this.#writer)) < this.#compactRows * 1.25 + COMPACTION_ROWS) return;
    await runTransaction(this.#writer, () => compactRollups(this.#writer));
    this.#compactRows = await countRollupRows(this.#writer);
  }

  #write<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#writing.then(async () => {
      if (this.#failure !== undefined) throw this.#failure;
      if (this.#closed) throw new Error("the store is closed");
      try {
        return await work();
      } catch (failure) {
        this.#dimensions.forget();
        throw this.#explain(failure);
      }
    });
    this.#writing = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }

  #explain(failure: unknown): unknown {
    if (this.#failure !== undefined) return this.#failure;
    const explained = toStoreError(failure, this.#place);
    if (isFatal(failure)) this.#failure = explained;
    return explained;
  }
}
