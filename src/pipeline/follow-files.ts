import { stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { SourceState } from "../model/source-state.ts";
import { readLogFile } from "../sources/log-file.ts";
import { findRotatedSiblings } from "../sources/rotated-siblings.ts";
import type { Commit } from "../store/store.ts";
import { collectInThread } from "./collect-in-thread.ts";
import { type Collector, type CollectProgress, createCollector } from "./collector.ts";
import type { FileRequest } from "./file-plan.ts";
import type { ImportOptions } from "./import-files.ts";
import { requestFiles } from "./request-files.ts";
import { trackSources } from "./source-states.ts";

export type FollowOptions = Omit<ImportOptions, "onProgress" | "signal"> & {
  /** Told after every commit. */
  readonly onChange: () => void;
};

/** Files being followed. */
export interface Follower {
  states(): readonly SourceState[];
  /** Settles when everything that was there at the start has been read. */
  caughtUp(): Promise<void>;
  /** Stops after the commit under way. */
  close(): Promise<void>;
}

/** Numbers follow the log within this time and a commit. */
const POLL_EVERY_MS = 500;

/**
 * Reads files and then whatever is added to them, through rotation and truncation, until it is closed.
 *
 * @throws OperatorError when a file cannot be read at the start; later failures show in `states()` and are tried again
 */
export async function followFiles(options: FollowOptions): Promise<Follower> {
  const requests = requestFiles(options);
  for (const { path } of requests) await readLogFile(path);
  const sources = await trackSources(options.store, requests);
  const ending = new AbortController();
  const commit = async (made: Commit): Promise<void> => {
    await options.store.commit(made);
    sources.committed(made);
    options.onChange();
  };
  const progress: CollectProgress = { onFile() {}, onDiskBytes() {}, onLines() {}, isStopped: () => ending.signal.aborted };
  const settings = async () => ({ config: options.config, checkpoints: await options.store.checkpoints() });
  const caughtUp = settings().then(async (known) => {
    await collectInThread(known, requests, commit, progress);
    sources.following();
  });
  const following = caughtUp
    .catch((failure: unknown) => sources.failed(failure))
    .then(async () => pollUntil(ending.signal, createCollector(await settings(), commit), requests, progress, sources.failed));
  return {
    states: sources.states,
    caughtUp: () => caughtUp,
    async close() {
      ending.abort();
      await following;
    },
  };
}

async function pollUntil(
  signal: AbortSignal,
  collector: Collector,
  requests: readonly FileRequest[],
  progress: CollectProgress,
  onFailure: (failure: unknown) => void,
): Promise<void> {
  const seen = new Map<string, string>();
  while (!signal.aborted) {
    for (const request of requests) {
      try {
        await readIfChanged(request, seen, collector, progress);
      } catch (failure) {
        onFailure(failure);
      }
    }
    await sleep(POLL_EVERY_MS, undefined, { signal }).catch(() => undefined); // woken by the end
  }
}

/** A file that is gone is being rotated: the next look finds its successor. */
async function readIfChanged(
  request: FileRequest,
  seen: Map<string, string>,
  collector: Collector,
  progress: CollectProgress,
): Promise<void> {
  const facts = await stat(request.path).catch(() => undefined);
  if (facts === undefined) return;
  const mark = `${facts.ino} ${facts.size} ${facts.mtimeMs}`;
  const before = seen.get(request.path);
  if (before === mark) return;
  const isReplaced = before !== undefined && (!before.startsWith(`${facts.ino} `) || facts.size < Number(before.split(" ")[1]));
  const rotated = isReplaced ? await findRotatedSiblings(request.path) : [];
  await collector.collect([...rotated.map((path) => ({ ...request, path, onlyIfKnown: true })), request], progress);
  seen.set(request.path, mark);
}
