import type { Config } from "../config/config.ts";
import { createConnectorMatcher } from "../connectors/connector-matcher.ts";
import type { Accounting } from "../model/accounting.ts";
import { OperatorError } from "../model/operator-error.ts";
import { receivedFormat } from "../readers/received/received-reader.ts";
import type { Checkpoint, Commit } from "../store/store.ts";
import { chooseSource } from "./choose-source.ts";
import type { FilePlan, FileRequest } from "./file-plan.ts";
import { findKnownFile, isReadUp } from "./find-known-file.ts";
import { type MailFolder, splitRequests } from "./mail-requests.ts";
import { createOwnAddressCheck } from "./own-address.ts";
import { createOwnHostCheck } from "./own-host.ts";
import { planFiles } from "./plan-files.ts";
import { markOf, type RotationMemory } from "./plan-rotated-parts.ts";
import { openSourceRun, type ReadingOutcome, type ReadingProgress, type SourceRun } from "./source-run.ts";
import { type FileOutcome, startTally } from "./tally.ts";

/** What reading needs to know; plain data, so that it can go to another thread. */
export interface CollectorSettings {
  readonly config: Config;
  /** Where earlier runs stopped. */
  readonly checkpoints: readonly Checkpoint[];
}

/** What became of the files. */
export interface Collected {
  readonly deliveries: number;
  readonly attempts: number;
  /** Of the sources that the files belong to, everything read before included. */
  readonly accounting: readonly Accounting[];
  /** Read before, under this or another name: they added nothing. */
  readonly filesAlreadyKnown: readonly string[];
  /** Their last line has no end yet: it is left for the next time. */
  readonly filesCutOff: readonly string[];
  readonly filesEmpty: readonly string[];
  /** Files whose format was found out by what is in them. */
  readonly recognized: readonly RecognizedFile[];
}

/** Why a file was read as it was. */
export interface RecognizedFile {
  readonly path: string;
  /** The reader's name. */
  readonly reader: string;
  /** Lines, of the first ones, that are of this format for certain; `null` when the file's beginning told. */
  readonly matching: number | null;
  readonly lines: number;
}

function toRecognized({ file, recognition }: FilePlan): readonly RecognizedFile[] {
  if (recognition === null) return [];
  const { format, matching, lines } = recognition;
  return [{ path: file.path, reader: format.name, matching, lines }];
}

export interface CollectProgress extends ReadingProgress {
  readonly onFile: (path: string) => void;
}

/** Reads files into commits. It keeps its sources open, so that it can be asked again when files have grown. */
export interface Collector {
  /**
   * Looks at all files first, so that one that cannot be read stops the work before anything is stored; then reads
   * them, oldest first. After a failure it can be asked again: it takes up what was committed.
   */
  collect(requests: readonly FileRequest[], progress: CollectProgress): Promise<Collected>;
}

export function createCollector(settings: CollectorSettings, commit: (commit: Commit) => Promise<void>): Collector {
  const { config } = settings;
  const shared = {
    isOwnAddress: createOwnAddressCheck(config.network.ownAddresses),
    isOwnHost: createOwnHostCheck(config),
    isOwnNetwork: createOwnAddressCheck(config.network.ownNetworks),
    assignConnector: createConnectorMatcher(config.connectors, config.network),
    privacy: config.privacy,
  };
  const checkpoints = new Map(settings.checkpoints.map((checkpoint) => [checkpoint.source, checkpoint]));
  const runs = new Map<string, SourceRun>();
  const memory: RotationMemory = { inodes: new Set(), settled: new Set() };

  async function keep(made: Commit): Promise<void> {
    await commit(made);
    checkpoints.set(made.checkpoint.source, made.checkpoint);
  }

  function runOf(source: string, { format, timeZone, year }: Pick<FilePlan, "format" | "timeZone" | "year">): SourceRun {
    const open = runs.get(source);
    if (open !== undefined) return open;
    const run = openSourceRun({ ...shared, source, format, timeZone, year, checkpoint: checkpoints.get(source) ?? null }, keep);
    runs.set(source, run);
    return run;
  }

  /** What is known of a file is asked anew: another of the files may have been its copy. */
  async function read(plan: FilePlan, progress: CollectProgress): Promise<FileOutcome> {
    const known = await findKnownFile(plan.file, checkpoints.values());
    const run = runOf(chooseSource(plan, known, checkpoints), plan);
    const before = countsOf(run);
    try {
      const isUp = known !== undefined && isReadUp(plan.file, known);
      const reading = isUp ? NOTHING_READ : await run.readFile(plan.file, known?.entry ?? null, progress);
      if (plan.isRotatedPart && !progress.isStopped()) memory.settled.add(markOf(plan.file));
      const after = countsOf(run);
      const deliveries = after.deliveries - before.deliveries;
      return { ...reading, run, deliveries, attempts: after.attempts - before.attempts };
    } catch (failure) {
      runs.delete(run.source); // it is ahead of what was committed
      throw failure;
    }
  }

  async function readFolder({ folder, paths }: MailFolder, progress: CollectProgress): Promise<FileOutcome> {
    // Every field of a header has a year, and nearly all have an offset.
    const run = runOf(folder, { format: receivedFormat, timeZone: "UTC", year: 1970 });
    const before = countsOf(run);
    try {
      const bytes = await run.readMails(paths, progress);
      const after = countsOf(run);
      return { bytes, isCutOff: false, run, deliveries: after.deliveries - before.deliveries, attempts: 0 };
    } catch (failure) {
      runs.delete(run.source); // it is ahead of what was committed
      throw failure;
    }
  }

  async function readUnlessPart(plan: FilePlan, progress: CollectProgress): Promise<FileOutcome | undefined> {
    try {
      return await read(plan, progress);
    } catch (failure) {
      // A rotated part that is half compressed is there uncompressed too: it does not keep the log itself from being followed.
      if (plan.isRotatedPart && failure instanceof OperatorError && failure.code === "SOURCE_CORRUPT") return undefined;
      throw failure;
    }
  }

  async function collect(requests: readonly FileRequest[], progress: CollectProgress): Promise<Collected> {
    const { logs, folders } = await splitRequests(requests);
    const { plans, empty, cutOff, copies } = await planFiles(logs, checkpoints, memory);
    const tally = startTally(copies, cutOff);
    for (const plan of plans) {
      if (progress.isStopped()) break;
      progress.onFile(plan.file.path);
      const outcome = await readUnlessPart(plan, progress);
      if (outcome !== undefined) tally.add(plan.file.path, outcome);
    }
    for (const folder of folders) tally.add(folder.folder, await readFolder(folder, progress));
    return { ...tally.sum(), filesEmpty: empty, recognized: plans.flatMap(toRecognized) };
  }

  return { collect };
}

const NOTHING_READ: ReadingOutcome = { bytes: 0, isCutOff: false };

function countsOf(run: SourceRun): { readonly deliveries: number; readonly attempts: number } {
  return { deliveries: run.deliveries(), attempts: run.attempts() };
}
