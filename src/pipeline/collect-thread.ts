import { parentPort, workerData } from "node:worker_threads";
import { OperatorError } from "../model/operator-error.ts";
import type { Commit } from "../store/store.ts";
import { type CollectProgress, createCollector } from "./collector.ts";
import type { FromThread, ThreadWork, ToThread } from "./thread-messages.ts";
import { transferablesOf } from "./transferables.ts";

/** Runs in the reading thread: facts go to the store's thread in commits, and no faster than it takes them. */
async function collectHere(work: ThreadWork): Promise<void> {
  const port = openPort();
  let isUnderWay = false;
  let isStopped = false;
  let onWritten: (() => void) | undefined;
  port.receive((message) => {
    if (message.kind === "committed") {
      isUnderWay = false;
      onWritten?.();
    }
    isStopped ||= message.kind === "stop" || message.stop;
  });
  const untilWritten = async (): Promise<void> => {
    while (isUnderWay) {
      await new Promise<void>((resolve) => {
        onWritten = resolve;
      });
    }
  };
  /** One is being written while the next is being filled: a third would only take memory, as reading is the slower part. */
  const commit = async (commit: Commit): Promise<void> => {
    await untilWritten();
    isUnderWay = true;
    port.send({ kind: "commit", commit }, transferablesOf(commit));
  };
  const progress = reportProgress(port.send, () => isStopped);
  const collected = await createCollector(work.settings, commit).collect(work.requests, progress);
  await untilWritten();
  port.send({ kind: "collected", collected });
}

function reportProgress(send: (message: FromThread) => void, isStopped: () => boolean): CollectProgress {
  let diskBytes = 0;
  return {
    onFile: (path) => send({ kind: "file", path }),
    onDiskBytes(bytes) {
      diskBytes = bytes;
      send({ kind: "read", diskBytes, lines: 0 });
    },
    onLines: (lines) => send({ kind: "read", diskBytes, lines }),
    isStopped,
  };
}

interface Port {
  send(message: FromThread, transfer?: readonly ArrayBuffer[]): void;
  receive(onMessage: (message: ToThread) => void): void;
}

function openPort(): Port {
  if (parentPort === null) throw new Error("collect-thread runs in a worker only");
  const port = parentPort;
  return {
    send: (message, transfer = []) => port.postMessage(message, transfer),
    receive: (onMessage) => port.on("message", onMessage),
  };
}

collectHere(workerData as ThreadWork).catch((failure: unknown) => {
  if (!(failure instanceof OperatorError)) throw failure;
  const { code, message, hint } = failure;
  openPort().send({ kind: "refused", code, message, hint });
});
