import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isPattern } from "../model/file-pattern.ts";
import { OperatorError } from "../model/operator-error.ts";
import { findExchangeFiles } from "../sources/find-exchange-files.ts";
import { readLogFile } from "../sources/log-file.ts";
import { sourceNameOf } from "../sources/source-name.ts";
import type { Checkpoint } from "../store/store.ts";
import { collectInThread } from "./collect-in-thread.ts";
import { type Collector, type CollectProgress, createCollector } from "./collector.ts";
import type { FileRequest } from "./file-plan.ts";
import { findLogs } from "./find-logs.ts";
import type { FollowContext } from "./follow-context.ts";
import { isPassing, type LookReading, openLogWatch } from "./log-watch.ts";

/** Files being read. */
export interface FileFollowing {
  /** Settles when everything that was there at the start has been read. */
  caughtUp(): Promise<void>;
  /** Settles at the end. Rejects for a fault of our own. */
  followed(): Promise<void>;
}

const POLL_EVERY_MS = 500;
/** After a failure the next try waits this many times longer. */
const RETRY_FACTOR = 10;

/** What is to be followed. */
export interface FollowedFiles {
  /** As named: files, and folders. */
  readonly wishes: readonly FileRequest[];
  /** The files there are. */
  readonly requests: readonly FileRequest[];
}

/**
 * Looks at what is to be followed.
 *
 * @throws OperatorError when a file cannot be read
 */
export async function findFollowed(named: readonly FileRequest[], checkpoints: readonly Checkpoint[]): Promise<FollowedFiles> {
  const wishes = named.map((request) => toFollowed(request, checkpoints));
  const requests = await findLogs(wishes, findExchangeFiles);
  for (const { path } of requests) if (!isPattern(path)) await refuseUnreadable(path, checkpoints);
  return { wishes, requests };
}

/** Reads files and then whatever is added to them, through rotation and truncation, until the context ends. */
export function followFiles(context: FollowContext, { wishes, requests }: FollowedFiles, pollEveryMs = POLL_EVERY_MS): FileFollowing {
  const { store, commit, sources, ending } = context;
  const watch = openLogWatch(wishes);
  const turn = context.turn.join();
  const isStopped = (): boolean => ending.aborted || turn.signal().aborted;
  const progress: CollectProgress = { onFile() {}, onDiskBytes() {}, onLines() {}, isStopped };
  let paths = requests.map(({ path }) => path);
  const settings = async () => ({ config: context.turn.current(), checkpoints: await store.checkpoints() });

  /** In as many pieces as there are changes of the configuration meanwhile. */
  async function catchUp(): Promise<void> {
    await watch.hold();
    const logs = await findLogs(wishes, findExchangeFiles);
    sources.expect(logs);
    paths = logs.map(({ path }) => path);
    for (let isInterrupted = true; isInterrupted; ) {
      await collectInThread(await settings(), logs, commit, progress);
      isInterrupted = turn.signal().aborted && !ending.aborted;
      await turn.take();
    }
    sources.following(paths);
    for (const path of paths) if (!(await isThere(path))) sources.missing(path);
  }

  const caughtUp = catchUp();

  /** A failure that the operator can mend is tried again; a fault of our own ends the following. */
  function tellFailure(failed: readonly string[], failure: unknown): void {
    if (isPassing(failure)) return;
    sources.failed(failed, failure);
    if (!(failure instanceof OperatorError)) throw failure;
  }

  /** From what the store says is durable: a commit that failed may be, all the same. */
  async function startCollector(): Promise<Collector | undefined> {
    try {
      return createCollector(await settings(), commit);
    } catch (failure) {
      tellFailure(paths, failure);
      return undefined;
    }
  }

  async function readOn(): Promise<void> {
    await caughtUp.catch((failure: unknown) => tellFailure(paths, failure));
    while (!ending.aborted) {
      await turn.take();
      const signal = AbortSignal.any([ending, turn.signal()]);
      const collector = await startCollector();
      if (collector !== undefined) await lookUntilFailure(collector, signal);
      await pause(pollEveryMs * RETRY_FACTOR, signal);
    }
  }

  async function lookUntilFailure(collector: Collector, signal: AbortSignal): Promise<void> {
    const reading: LookReading = {
      async read(log) {
        await collector.collect([log], progress);
        sources.following([log.path]);
      },
      onFailure: ({ path }, failure) => tellFailure([path], failure),
      onMissing: ({ path }) => sources.missing(path),
      onLogs: sources.expect,
    };
    while (!signal.aborted && (await watch.look(reading))) await pause(pollEveryMs, signal);
  }

  const followed = readOn().finally(async () => {
    await watch.close();
    await turn.end();
  });
  followed.catch((fault: unknown) => sources.failed(paths, fault)); // and whoever waits for the end sees it
  return { caughtUp: () => caughtUp, followed: () => followed };
}

/** The operator's word on the year is about the first line of all: it must not turn the next year's log back. */
function toFollowed(request: FileRequest, checkpoints: readonly Checkpoint[]): FileRequest {
  return { ...request, year: isKnown(request.path, checkpoints) ? null : request.year, isFollowed: true };
}

function isKnown(path: string, checkpoints: readonly Checkpoint[]): boolean {
  return checkpoints.some(({ source }) => source === sourceNameOf(path));
}

/**
 * A log that is not there yet is waited for, if there is a place where it may appear; one that was followed before may be
 * missing for a moment, between being moved away and created anew.
 */
async function refuseUnreadable(path: string, checkpoints: readonly Checkpoint[]): Promise<void> {
  try {
    await readLogFile(path);
  } catch (failure) {
    const isMissing = failure instanceof OperatorError && failure.code === "SOURCE_NOT_FOUND";
    if (isMissing && (isKnown(path, checkpoints) || (await isThere(dirname(path))))) return;
    throw failure;
  }
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

function pause(durationMs: number, signal: AbortSignal): Promise<void> {
  return sleep(durationMs, undefined, { signal }).catch(() => undefined); // woken by the end
}
