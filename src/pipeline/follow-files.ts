import { stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Config } from "../config/config.ts";
import { OperatorError } from "../model/operator-error.ts";
import type { SourceState } from "../model/source-state.ts";
import { findExchangeFiles, findExchangeFilesIfAny } from "../sources/find-exchange-files.ts";
import { readLogFile } from "../sources/log-file.ts";
import { sourceNameOf } from "../sources/source-name.ts";
import type { Checkpoint, Commit } from "../store/store.ts";
import { collectInThread } from "./collect-in-thread.ts";
import { type CollectProgress, createCollector } from "./collector.ts";
import { startConfigTurn } from "./config-turn.ts";
import type { FileRequest } from "./file-plan.ts";
import { groupByConnectors } from "./group-by-connectors.ts";
import type { ImportOptions } from "./import-files.ts";
import { markOf } from "./plan-rotated-parts.ts";
import { requestFiles } from "./request-files.ts";
import { trackSources } from "./source-states.ts";

export type FollowOptions = Omit<ImportOptions, "onProgress" | "signal"> & {
  /** Told after every commit. */
  readonly onChange: () => void;
  /** Milliseconds between two looks at a file. Without: 500, so that numbers follow the log within that time and a commit. */
  readonly pollEveryMs?: number;
};

/** Files being followed. */
export interface Follower {
  states(): readonly SourceState[];
  /** Settles when everything that was there at the start has been read. */
  caughtUp(): Promise<void>;
  /**
   * Groups what is stored by this configuration's connectors, and reads on by them: done when both hold, with every
   * message exactly once. Rejects, nothing changed, when the store could not be written.
   */
  regroup(config: Config): Promise<void>;
  /** Stops after the commit under way. Rejects when the following ended by a fault of its own. */
  close(): Promise<void>;
}

const POLL_EVERY_MS = 500;
/** After a failure the next try waits this many times longer. */
const RETRY_FACTOR = 10;

/**
 * Reads files and then whatever is added to them, through rotation and truncation, until it is closed. It returns when
 * the reading has begun.
 *
 * @throws OperatorError when a file cannot be read at the start; later failures show in `states()` and are tried again
 */
export async function followFiles(options: FollowOptions): Promise<Follower> {
  const checkpoints = await options.store.checkpoints();
  const wishes = requestFiles(options).map((request) => toFollowed(request, checkpoints));
  const requests = await toFiles(wishes, findExchangeFiles);
  for (const { path } of requests) await refuseUnreadable(path, checkpoints);
  const sources = trackSources(checkpoints, requests);
  const ending = new AbortController();
  const commit = async (made: Commit): Promise<void> => {
    await options.store.commit(made);
    sources.committed(made.checkpoint);
    options.onChange();
  };
  const turn = startConfigTurn(options.config, (config) => groupByConnectors(options.store, config));
  const isStopped = (): boolean => ending.signal.aborted || turn.signal().aborted;
  const progress: CollectProgress = { onFile() {}, onDiskBytes() {}, onLines() {}, isStopped };
  const paths = requests.map(({ path }) => path);
  const settings = async () => ({ config: turn.current(), checkpoints: await options.store.checkpoints() });

  /** In as many pieces as there are changes of the configuration meanwhile. */
  async function catchUp(): Promise<void> {
    for (let isInterrupted = true; isInterrupted; ) {
      await collectInThread(await settings(), requests, commit, progress);
      isInterrupted = turn.signal().aborted && !ending.signal.aborted;
      await turn.take();
    }
    sources.following(paths);
  }

  const caughtUp = catchUp();

  /** A failure that the operator can mend is tried again; a fault of our own ends the following. */
  function tellFailure(failed: readonly string[], failure: unknown): void {
    if (isPassing(failure)) return;
    sources.failed(failed, failure);
    if (!(failure instanceof OperatorError)) throw failure;
  }

  async function readOn(): Promise<void> {
    await caughtUp.catch((failure: unknown) => tellFailure(paths, failure));
    while (!ending.signal.aborted) {
      await turn.take();
      const collector = createCollector(await settings(), commit);
      const read = async (request: FileRequest): Promise<void> => {
        await collector.collect([request], progress);
        sources.following([request.path]);
      };
      const signal = AbortSignal.any([ending.signal, turn.signal()]);
      await pollUntil(signal, options.pollEveryMs ?? POLL_EVERY_MS, wishes, read, tellFailure);
    }
  }

  const following = readOn().finally(turn.end);
  following.catch((fault: unknown) => sources.failed(paths, fault)); // and close() rejects with it
  return {
    states: sources.states,
    caughtUp: () => caughtUp,
    regroup: turn.ask,
    async close() {
      ending.abort();
      await following;
    },
  };
}

async function pollUntil(
  signal: AbortSignal,
  everyMs: number,
  wishes: readonly FileRequest[],
  read: (request: FileRequest) => Promise<void>,
  onFailure: (paths: readonly string[], failure: unknown) => void,
): Promise<void> {
  const findChanged = watchFiles(wishes);
  while (!signal.aborted) {
    let isFailed = false;
    for (const { request, settle } of await findChanged()) {
      try {
        await read(request);
        settle();
      } catch (failure) {
        isFailed ||= !isPassing(failure);
        onFailure([request.path], failure);
      }
    }
    await pause(everyMs * (isFailed ? RETRY_FACTOR : 1), signal);
  }
}

/** The files of a folder are followed one by one: none is another's rotated part, and new ones are found with it. */
async function toFiles(wishes: readonly FileRequest[], findFiles: typeof findExchangeFiles): Promise<readonly FileRequest[]> {
  const files = await Promise.all(
    wishes.map(async (wish) => {
      const paths = await findFiles(wish.path);
      return paths.map((path) => (path === wish.path ? wish : { ...wish, path, isFollowed: false }));
    }),
  );
  return files.flat();
}

/** The operator's word on the year is about the first line of all: it must not turn the next year's log back. */
function toFollowed(request: FileRequest, checkpoints: readonly Checkpoint[]): FileRequest {
  return { ...request, year: isKnown(request.path, checkpoints) ? null : request.year, isFollowed: true };
}

function isKnown(path: string, checkpoints: readonly Checkpoint[]): boolean {
  return checkpoints.some(({ source }) => source === sourceNameOf(path));
}

/** A log that was followed before may be missing for a moment, between being moved away and created anew. */
async function refuseUnreadable(path: string, checkpoints: readonly Checkpoint[]): Promise<void> {
  try {
    await readLogFile(path);
  } catch (failure) {
    if (failure instanceof OperatorError && failure.code === "SOURCE_NOT_FOUND" && isKnown(path, checkpoints)) return;
    throw failure;
  }
}

/** It was rotated in that very moment: the next look finds where everything is now. */
function isPassing(failure: unknown): boolean {
  return failure instanceof OperatorError && (failure.code === "SOURCE_REPLACED" || failure.code === "SOURCE_NOT_FOUND");
}

/** Gives the files that changed since they were last settled; one that is gone has changed too, and a folder that is. */
function watchFiles(wishes: readonly FileRequest[]): () => Promise<readonly { request: FileRequest; settle: () => void }[]> {
  const seen = new Map<string, string>();
  return async () => {
    const changed = [];
    for (const request of await toFiles(wishes, findExchangeFilesIfAny)) {
      const facts = await stat(request.path).catch(() => undefined); // gone while it is rotated
      const mark = facts === undefined ? "gone" : markOf({ inode: facts.ino, diskBytes: facts.size, modifiedAt: facts.mtimeMs });
      if (seen.get(request.path) !== mark) changed.push({ request, settle: () => void seen.set(request.path, mark) });
    }
    return changed;
  };
}

function pause(durationMs: number, signal: AbortSignal): Promise<void> {
  return sleep(durationMs, undefined, { signal }).catch(() => undefined); // woken by the end
}
