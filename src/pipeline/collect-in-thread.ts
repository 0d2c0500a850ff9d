import { Worker } from "node:worker_threads";
import { OperatorError } from "../model/operator-error.ts";
import { STANDARD_INPUT } from "../sources/standard-input.ts";
import type { Commit } from "../store/store.ts";
import { type Collected, type CollectorSettings, type CollectProgress, createCollector } from "./collector.ts";
import type { FileRequest } from "./file-plan.ts";
import { keepHeapSmall, makeRoomForReading } from "./heap-flags.ts";
import type { FromThread, ThreadWork, ToThread } from "./thread-messages.ts";
import { transferablesOf } from "./transferables.ts";

/** The heap is bounded, so that memory stays flat however large the log is. */
export const READING_THREAD_LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 12 } as const;

/**
 * Reads files in a thread of their own, so that one core parses while another stores, and the caller stays awake.
 * Run from its TypeScript sources, as tests do, it reads in the caller's thread: a worker can load only what is built.
 */
export function collectInThread(
  settings: CollectorSettings,
  requests: readonly FileRequest[],
  commit: (commit: Commit) => Promise<void>,
  progress: CollectProgress,
): Promise<Collected> {
  // Standard input is this thread's.
  const isHere = import.meta.url.endsWith(".ts") || requests.some(({ path }) => path === STANDARD_INPUT);
  if (isHere) return createCollector(settings, commit).collect(requests, progress);
  const work: ThreadWork = { settings, requests };
  makeRoomForReading();
  const worker = new Worker(new URL("./collect-thread.js", import.meta.url), { workerData: work, resourceLimits: READING_THREAD_LIMITS });
  worker.on("online", keepHeapSmall);
  return converse(worker, commit, progress).finally(() => worker.terminate());
}

/**
 * Answers a reading thread until it is done, or has failed. Whatever it ends with, no commit is under way any more then: who goes
 * on asks the store how far it has come.
 */
export function converse(
  worker: Pick<Worker, "on" | "postMessage">,
  commit: (commit: Commit) => Promise<void>,
  progress: CollectProgress,
): Promise<Collected> {
  return new Promise((resolve, reject) => {
    const answer = (message: ToThread, transfer: readonly ArrayBuffer[] = []): void => worker.postMessage(message, transfer);
    // One after the other: a commit must never become durable when the one before it failed.
    let written: Promise<void> = Promise.resolve();
    const fail = (failure: unknown): void => void written.then(() => reject(failure), reject);
    worker.on("message", (message: FromThread) => {
      switch (message.kind) {
        case "commit":
          written = written
            .then(() => commit(message.commit))
            .then(() => {
              const spent = transferablesOf(message.commit);
              answer({ kind: "committed", stop: progress.isStopped(), spent }, spent);
            });
          written.catch(reject);
          return;
        case "file":
          progress.onFile(message.path);
          return;
        case "read":
          progress.onDiskBytes(message.diskBytes);
          if (message.lines > 0) progress.onLines(message.lines);
          if (progress.isStopped()) answer({ kind: "stop" });
          return;
        case "collected":
          resolve(message.collected);
          return;
        case "refused":
          fail(new OperatorError(message.code, message.message, message.hint));
      }
    });
    worker.on("error", fail);
    worker.on("exit", (code) => fail(new Error(`the reading thread ended with ${code} before it was done`)));
  });
}
