import { stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { OperatorError } from "../model/operator-error.ts";
import { findExchangeFiles, findExchangeFilesIfAny } from "../sources/find-exchange-files.ts";
import { readLogFile } from "../sources/log-file.ts";
import { sourceNameOf } from "../sources/source-name.ts";
import type { Checkpoint } from "../store/store.ts";
import { collectInThread } from "./collect-in-thread.ts";
import { type CollectProgress, createCollector } from "./collector.ts";
import type { FileRequest } from "./file-plan.ts";
import type { FollowContext } from "./follow-context.ts";
import { markOf } from "./plan-rotated-parts.ts";

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
  const requests = await toFiles(wishes, findExchangeFiles);
  for (const { path } of requests) await refuseUnreadable(path, checkpoints);
  return { wishes, requests };
}

/** Reads files and then whatever is added to them, through rotation and truncation, until the context ends. */
export function followFiles(context: FollowContext, { wishes, requests }: FollowedFiles, pollEveryMs = POLL_EVERY_MS): FileFollowing {
  const { store, commit, sources, ending } = context;
  const turn = context.turn.join();
  const isStopped = (): boolean => ending.aborted || turn.signal().aborted;
  const progress: CollectProgress = { onFile() {}, onDiskBytes() {}, onLines() {}, isStopped };
  const paths = requests.map(({ path }) => path);
  const settings = async () => ({ config: context.turn.current(), checkpoints: await store.checkpoints() });

  /** In as many pieces as there are changes of the configuration meanwhile. */
  async function catchUp(): Promise<void> {
    for (let isInterrupted = true; isInterrupted; ) {
      await collectInThread(await settings(), requests, commit, progress);
      isInterrupted = turn.signal().aborted && !ending.aborted;
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
    while (!ending.aborted) {
      await turn.take();
      const collector = createCollector(await settings(), commit);
      const read = async (request: FileRequest): Promise<void> => {
        await collector.collect([request], progress);
        sources.following([request.path]);
      };
      await pollUntil(AbortSignal.any([ending, turn.signal()]), pollEveryMs, wishes, read, tellFailure);
    }
  }

  const followed = readOn().finally(turn.end);
  followed.catch((fault: unknown) => sources.failed(paths, fault)); // and whoever waits for the end sees it
  return { caughtUp: () => caughtUp, followed: () => followed };
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
