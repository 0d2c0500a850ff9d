import { resolve } from "node:path";
import type { Config } from "../config/config.ts";
import { createConnectorMatcher } from "../connectors/connector-matcher.ts";
import type { Accounting } from "../model/accounting.ts";
import type { Checkpoint, Commit } from "../store/store.ts";
import { type FilePlan, type FileRequest, planFile } from "./file-plan.ts";
import { createOwnAddressCheck } from "./own-address.ts";
import { openSourceRun, type ReadingProgress, type SourceRun } from "./source-run.ts";

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
  /** Of the sources that had something to read. */
  readonly accounting: readonly Accounting[];
  /** Read before, under this or another name: they added nothing. */
  readonly filesAlreadyKnown: readonly string[];
  /** Their last line has no end yet: it is left for the next time. */
  readonly filesCutOff: readonly string[];
  readonly filesEmpty: readonly string[];
}

export interface CollectProgress extends ReadingProgress {
  readonly onFile: (path: string) => void;
}

/** Reads files into commits. It keeps its sources open, so that it can be asked again when files have grown. */
export interface Collector {
  /**
   * Looks at all files first, so that one that cannot be read stops the work before anything is stored; then reads
   * them, oldest first.
   */
  collect(requests: readonly FileRequest[], progress: CollectProgress): Promise<Collected>;
}

/** The lines of two files may overlap by this much where a log was rotated. */
const ROTATION_SLOP_MS = 2000;

export function createCollector(settings: CollectorSettings, commit: (commit: Commit) => Promise<void>): Collector {
  const { config } = settings;
  const shared = {
    isOwnAddress: createOwnAddressCheck(config.network.ownAddresses),
    assignConnector: createConnectorMatcher(config.connectors, config.network),
    privacy: config.privacy,
  };
  const checkpoints = new Map(settings.checkpoints.map((checkpoint) => [checkpoint.source, checkpoint]));
  const runs = new Map<string, SourceRun>();

  async function keep(made: Commit): Promise<void> {
    await commit(made);
    checkpoints.set(made.checkpoint.source, made.checkpoint);
  }

  function newestLineOf(source: string): number {
    return runs.get(source)?.newestLineAt() ?? checkpoints.get(source)?.accounting.lastLineAt ?? Number.NEGATIVE_INFINITY;
  }

  /** A file goes on where its source's newest line stands. One that comes late, with older lines, is a source of its own. */
  function runFor(plan: FilePlan): SourceRun {
    let source = plan.source;
    const goesOn = (name: string): boolean => plan.known !== null || plan.beginsAt >= newestLineOf(name) - ROTATION_SLOP_MS;
    if (!goesOn(source)) source = resolve(plan.file.path);
    for (let copy = 2; !goesOn(source); copy++) source = `${resolve(plan.file.path)} (${copy})`;
    const open = runs.get(source);
    if (open !== undefined) return open;
    const { format, timeZone, year } = plan;
    const run = openSourceRun({ ...shared, source, format, timeZone, year, checkpoint: checkpoints.get(source) ?? null }, keep);
    runs.set(source, run);
    return run;
  }

  async function collect(requests: readonly FileRequest[], progress: CollectProgress): Promise<Collected> {
    const { plans, empty, copies } = await planFiles(requests, [...checkpoints.values()]);
    const filesAlreadyKnown = [...copies];
    const filesCutOff: string[] = [];
    const used = new Set<SourceRun>();
    const before = countFacts(runs.values());
    for (const plan of plans) {
      if (progress.isStopped()) break;
      progress.onFile(plan.file.path);
      const run = runFor(plan);
      used.add(run);
      const outcome = isReadAlready(plan) ? ALREADY_READ : await run.readFile(plan.file, plan.known, progress);
      if (outcome.bytes === 0) filesAlreadyKnown.push(plan.file.path);
      if (outcome.isCutOff) filesCutOff.push(plan.file.path);
    }
    const after = countFacts(runs.values());
    return {
      deliveries: after.deliveries - before.deliveries,
      attempts: after.attempts - before.attempts,
      accounting: [...used].map((run) => run.accounting()),
      filesAlreadyKnown,
      filesCutOff,
      filesEmpty: empty,
    };
  }

  return { collect };
}

const ALREADY_READ = { bytes: 0, isCutOff: false } as const;

function isReadAlready({ file, known }: FilePlan): boolean {
  return known !== null && file.compression === "none" && file.diskBytes <= known.position;
}

function countFacts(runs: Iterable<SourceRun>): { deliveries: number; attempts: number } {
  let deliveries = 0;
  let attempts = 0;
  for (const run of runs) {
    deliveries += run.deliveries();
    attempts += run.attempts();
  }
  return { deliveries, attempts };
}

interface Plans {
  readonly plans: readonly FilePlan[];
  readonly empty: readonly string[];
  /** The same content as another of the files. */
  readonly copies: readonly string[];
}

async function planFiles(requests: readonly FileRequest[], checkpoints: readonly Checkpoint[]): Promise<Plans> {
  const plans = new Map<string, FilePlan>();
  const empty: string[] = [];
  const copies: string[] = [];
  for (const request of requests) {
    const plan = await planFile(request, checkpoints);
    if (plan === undefined) {
      empty.push(request.path);
      continue;
    }
    const content = plan.file.head.toString("latin1");
    const twin = plans.get(content);
    if (twin !== undefined) copies.push(twin.file.diskBytes >= plan.file.diskBytes ? request.path : twin.file.path);
    if (twin === undefined || plan.file.diskBytes > twin.file.diskBytes) plans.set(content, plan);
  }
  return { plans: [...plans.values()].sort((left, right) => left.beginsAt - right.beginsAt), empty, copies };
}
