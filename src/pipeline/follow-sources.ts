import type { Config } from "../config/config.ts";
import { isPattern } from "../model/file-pattern.ts";
import type { SourceState } from "../model/source-state.ts";
import type { Commit } from "../store/store.ts";
import { startConfigTurn } from "./config-turn.ts";
import type { FollowContext } from "./follow-context.ts";
import { findFollowed, followFiles } from "./follow-files.ts";
import { groupByConnectors } from "./group-by-connectors.ts";
import type { ImportOptions } from "./import-files.ts";
import { followLive, type LiveFollowing, type LiveRequest } from "./live/follow-live.ts";
import { requestFiles } from "./request-files.ts";
import { trackSources } from "./source-states.ts";

export type FollowOptions = Omit<ImportOptions, "onProgress" | "signal"> & {
  /** Sources that are no files. */
  readonly live?: readonly LiveRequest[];
  /** Told after every commit. */
  readonly onChange: () => void;
  /** Milliseconds between two looks at a file. Without: 500, so that numbers follow the log within that time and a commit. */
  readonly pollEveryMs?: number;
  /** See `FollowContext`. */
  readonly retryAfterMs?: number;
};

/** Sources being followed. */
export interface Follower {
  states(): readonly SourceState[];
  /** Settles when everything that was there in files at the start has been read. */
  caughtUp(): Promise<void>;
  /**
   * Groups what is stored by this configuration's connectors, and reads on by them: done when both hold, with every
   * message exactly once. Rejects, nothing changed, when the store could not be written.
   */
  regroup(config: Config): Promise<void>;
  /** Stops after the commit under way. Rejects when the following ended by a fault of its own. */
  close(): Promise<void>;
}

/**
 * Reads sources until it is closed. It returns when all are open and the reading has begun.
 *
 * @throws OperatorError when a source cannot be read at the start; later failures show in `states()` and are tried again
 */
export async function followSources(options: FollowOptions): Promise<Follower> {
  const { store, live = [] } = options;
  const checkpoints = await store.checkpoints();
  const found = await findFollowed(requestFiles(options), checkpoints);
  const sources = trackSources(
    checkpoints,
    [...found.requests, ...found.wishes.filter(({ path }) => isPattern(path))],
    live.map(({ source: { name }, reader }) => ({ name, reader })),
  );
  const ending = new AbortController();
  const context: FollowContext = {
    store,
    sources,
    turn: startConfigTurn(options.config, (config) => groupByConnectors(store, config)),
    ending: ending.signal,
    async commit(made: Commit) {
      await store.commit(made);
      sources.committed(made.checkpoint);
      options.onChange();
    },
    ...(options.retryAfterMs === undefined ? {} : { retryAfterMs: options.retryAfterMs }),
  };
  const streams = live.map((request) => followLive(context, request));
  await openAll(streams, ending);
  const files = followFiles(context, found, options.pollEveryMs);
  const following = [files.followed(), ...streams.map((stream) => stream.read())];
  for (const each of following) each.catch(() => undefined); // told by states() at once, and by close()
  return {
    states: sources.states,
    caughtUp: files.caughtUp,
    regroup: context.turn.ask,
    async close() {
      ending.abort();
      await Promise.allSettled(following);
      await Promise.all(following);
    },
  };
}

/** When one cannot be opened, those before it are closed. */
async function openAll(streams: readonly LiveFollowing[], ending: AbortController): Promise<void> {
  const opened: LiveFollowing[] = [];
  try {
    for (const stream of streams) {
      await stream.open();
      opened.push(stream);
    }
  } catch (failure) {
    ending.abort();
    await Promise.allSettled(opened.map((stream) => stream.read()));
    throw failure;
  }
}
