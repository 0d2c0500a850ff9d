import { resolve } from "node:path";
import type { Accounting } from "../model/accounting.ts";
import { isPattern } from "../model/file-pattern.ts";
import { type ErrorCode, OperatorError } from "../model/operator-error.ts";
import type { SourceState } from "../model/source-state.ts";
import { sourceNameOf } from "../sources/source-name.ts";
import type { Checkpoint } from "../store/store.ts";
import type { FileRequest } from "./file-plan.ts";

/** What can be said of every source while it is read. */
export interface SourceStates {
  states(): readonly SourceState[];
  /** A source stands there now. */
  committed(checkpoint: Checkpoint): void;
  /** Everything in these files has been read. */
  following(paths: readonly string[]): void;
  failed(paths: readonly string[], failure: unknown): void;
  /** A source that is no file waits for lines, or has ended. */
  live(source: string, state: "following" | "read"): void;
  liveFailed(source: string, failure: unknown): void;
  /** A file is not there: one that was never read is waited for, another is being rotated. */
  missing(path: string): void;
  /** The logs that are followed now; those of a pattern come and go. */
  expect(logs: readonly FileRequest[]): void;
}

/** A source that is no file. */
export interface LiveName {
  readonly name: string;
  readonly reader: string;
}

type Status = Pick<SourceState, "state" | "problem">;

const READ: Status = { state: "read", problem: null };
const READING: Status = { state: "reading", problem: null };
const FOLLOWING: Status = { state: "following", problem: null };

/** Of several files of a source, the state that counts. */
const MOST_TELLING = ["failed", "waiting", "reading"] as const;

/** The sources that the store knows, and those that are being read now. */
export function trackSources(
  checkpoints: readonly Checkpoint[],
  requests: readonly FileRequest[],
  live: readonly LiveName[] = [],
): SourceStates {
  const accounts = new Map<string, Accounting>();
  const statuses = new Map<string, Status>(requests.map(({ path }) => [resolve(path), READING]));
  const liveStatuses = new Map<string, Status>(live.map(({ name }) => [name, READING]));
  const lost = new Map<string, number>();
  /** By source, the files being read into it. */
  const feeds = new Map<string, readonly string[]>();

  function committed({ source, files, accounting, stream }: Checkpoint): void {
    accounts.set(source, accounting);
    if (stream !== undefined) lost.set(source, stream.lost);
    const paths = [...statuses.keys()];
    feeds.set(
      source,
      paths.filter((path) => sourceNameOf(path) === source || files.some((file) => file.path === path)),
    );
  }

  function statusOf(source: string): Status {
    const status = liveStatuses.get(source);
    if (status !== undefined) return status;
    const found = (feeds.get(source) ?? []).flatMap((path) => statuses.get(path) ?? []);
    const told = MOST_TELLING.map((state) => found.find((status) => status.state === state)).find((status) => status !== undefined);
    return told ?? found[0] ?? READ;
  }

  function setAll(paths: readonly string[], status: Status): void {
    for (const path of paths) statuses.set(resolve(path), status);
  }

  function add({ path, reader }: FileRequest): void {
    const source = sourceNameOf(path);
    if (!accounts.has(source)) accounts.set(source, nothingRead(source, reader));
    feeds.set(source, [...(feeds.get(source) ?? []), resolve(path)]);
  }
  for (const { name, reader } of live) accounts.set(name, nothingRead(name, reader));

  function addFound(log: FileRequest): void {
    if (log.pattern !== undefined) accounts.delete(resolve(log.pattern)); // something matches it by now
    if (statuses.has(resolve(log.path))) return;
    if (log.pattern !== undefined) forget(sourceNameOf(log.path)); // its newest part has another name today
    statuses.set(resolve(log.path), READING);
    add(log);
  }

  function forget(source: string): void {
    for (const path of feeds.get(source) ?? []) statuses.delete(path);
    feeds.delete(source);
  }

  for (const request of requests) add(request);
  for (const { path } of requests) if (isPattern(path)) setAll([path], waitingFor(notThere(`No file matches ${path} yet`)));
  for (const checkpoint of checkpoints) committed(checkpoint);
  return {
    states: () => [...accounts].map(([source, accounting]) => ({ ...accounting, ...statusOf(source), lost: lost.get(source) ?? 0 })),
    committed,
    following: (paths) => setAll(paths, FOLLOWING),
    failed: (paths, failure) => setAll(paths, isAwaited(failure) ? waitingFor(failure) : { state: "failed", problem: problemOf(failure) }),
    missing(path) {
      const isKnown = (accounts.get(sourceNameOf(path))?.linesRead ?? 0) > 0;
      setAll([path], isKnown ? FOLLOWING : waitingFor(notThere(`${path} does not exist yet`)));
    },
    expect: (logs) => logs.forEach(addFound),
    live: (source, state) => void liveStatuses.set(source, state === "read" ? READ : FOLLOWING),
    liveFailed: (source, failure) => void liveStatuses.set(source, { state: "failed", problem: problemOf(failure) }),
  };
}

/** What ends without anybody's touching Postseal. */
function isAwaited(failure: unknown): failure is OperatorError {
  return failure instanceof OperatorError && failure.code === "STORE_DISK_FULL";
}

function notThere(message: string): OperatorError {
  return new OperatorError("SOURCE_NOT_FOUND", message);
}

const WAITING_HINTS: Partial<Readonly<Record<ErrorCode, string>>> = {
  STORE_DISK_FULL: "Free some space: reading goes on by itself where it stopped.",
  SOURCE_NOT_FOUND: "It is read as soon as it is there.",
};

function waitingFor({ code, message, hint }: OperatorError): Status {
  return { state: "waiting", problem: { code, message, hint: WAITING_HINTS[code] ?? hint } };
}

function nothingRead(source: string, reader: string): Accounting {
  return { source, reader, linesRead: 0, used: 0, irrelevant: 0, unrecognized: 0, open: 0, evicted: 0, lastLineAt: null };
}

function problemOf(failure: unknown): SourceState["problem"] {
  if (failure instanceof OperatorError) return { code: failure.code, message: failure.message, hint: failure.hint };
  const message = failure instanceof Error ? failure.message : String(failure);
  return { code: "FAULT", message, hint: "This is a fault of Postseal itself: please report it, and start it again." };
}
