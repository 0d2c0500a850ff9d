import { resolve } from "node:path";
import type { Accounting } from "../model/accounting.ts";
import { OperatorError } from "../model/operator-error.ts";
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
    return found.find(({ state }) => state === "failed") ?? found.find(({ state }) => state === "reading") ?? found[0] ?? READ;
  }

  function setAll(paths: readonly string[], status: Status): void {
    for (const path of paths) statuses.set(resolve(path), status);
  }

  for (const { path, reader } of requests) {
    const source = sourceNameOf(path);
    accounts.set(source, nothingRead(source, reader));
    feeds.set(source, [...(feeds.get(source) ?? []), resolve(path)]);
  }
  for (const { name, reader } of live) accounts.set(name, nothingRead(name, reader));
  for (const checkpoint of checkpoints) committed(checkpoint);
  return {
    states: () => [...accounts].map(([source, accounting]) => ({ ...accounting, ...statusOf(source), lost: lost.get(source) ?? 0 })),
    committed,
    following: (paths) => setAll(paths, FOLLOWING),
    failed: (paths, failure) => setAll(paths, { state: "failed", problem: problemOf(failure) }),
    live: (source, state) => void liveStatuses.set(source, state === "read" ? READ : FOLLOWING),
    liveFailed: (source, failure) => void liveStatuses.set(source, { state: "failed", problem: problemOf(failure) }),
  };
}

function nothingRead(source: string, reader: string): Accounting {
  return { source, reader, linesRead: 0, used: 0, irrelevant: 0, unrecognized: 0, open: 0, evicted: 0, lastLineAt: null };
}

function problemOf(failure: unknown): SourceState["problem"] {
  if (failure instanceof OperatorError) return { code: failure.code, message: failure.message, hint: failure.hint };
  const message = failure instanceof Error ? failure.message : String(failure);
  return { code: "FAULT", message, hint: "This is a fault of Postseal itself: please report it, and start it again." };
}
