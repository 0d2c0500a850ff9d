import { setTimeout as sleep } from "node:timers/promises";
import { OperatorError } from "../../model/operator-error.ts";
import type { LineBatch, LiveFeed, LiveSource } from "../../sources/live/live-source.ts";
import type { Checkpoint } from "../../store/store.ts";
import type { FollowContext } from "../follow-context.ts";
import { readingSettingsOf } from "../reading-settings.ts";
import { type LiveRun, openLiveRun } from "./live-run.ts";

/** A live source, and how its lines are to be read. */
export interface LiveRequest {
  readonly source: LiveSource;
  /** A reader's name, or `auto`. */
  readonly reader: string;
  /** IANA zone of the logging hosts. */
  readonly timeZone: string;
}

/** A live source being read. */
export interface LiveFollowing {
  /** Opens the source. Throws `OperatorError` when it cannot be opened. */
  open(): Promise<void>;
  /** Reads until the context ends, or the source does. Rejects for a fault of our own, and when the last lines could not be stored. */
  read(): Promise<void>;
}

/** After a failure, the next try. */
const RETRY_AFTER_MS = 5000;

/** Reads lines as they come. What could not be stored is kept and tried again, unless its sender keeps it. */
export function followLive(context: FollowContext, request: LiveRequest): LiveFollowing {
  const { store, sources, ending, retryAfterMs = RETRY_AFTER_MS } = context;
  const { name } = request.source;
  const turn = context.turn.join();
  let feed: LiveFeed | undefined;
  /** Taken from the source and not durable. */
  let held: readonly LineBatch[] = [];
  /** Where the stream stands when that is durable; `undefined` before it was tried. */
  let heldTo: number | undefined;
  let lostBefore = 0;

  async function open(): Promise<LiveFeed> {
    const stream = (await findCheckpoint())?.stream;
    const opened = await request.source.open({ cursor: stream?.cursor ?? "", receipts: await store.receipts(name) });
    lostBefore = stream?.lost ?? 0;
    sources.live(name, "following");
    return opened;
  }

  async function findCheckpoint(): Promise<Checkpoint | null> {
    return (await store.checkpoints()).find(({ source }) => source === name) ?? null;
  }

  function settleHeld(): void {
    const durable = held;
    held = [];
    heldTo = undefined;
    for (const { settled } of durable) settled?.();
  }

  /** On a full disk a commit that failed may be durable all the same: what it held must not be read twice. */
  function settleStored(checkpoint: Checkpoint | null): boolean {
    if (checkpoint === null || heldTo === undefined || checkpoint.stream?.position !== heldTo) return false;
    sources.committed(checkpoint);
    settleHeld();
    return true;
  }

  async function openRun(): Promise<LiveRun> {
    const checkpoint = await findCheckpoint();
    settleStored(checkpoint);
    const config = context.turn.current();
    return openLiveRun({
      ...readingSettingsOf(config),
      source: name,
      checkpoint,
      reader: request.reader,
      timeZone: request.timeZone,
      keepLinesDays: config.evidence.keepLinesDays,
      now: Date.now,
    });
  }

  async function keep(run: LiveRun, from: LiveFeed): Promise<void> {
    run.take(held);
    const commit = run.commitOf(lostBefore + from.lost());
    heldTo = commit.checkpoint.stream?.position;
    await context.commit(commit);
    settleHeld();
    sources.live(name, "following");
  }

  /** Until a change of the configuration waits, or the source has ended. */
  async function readOn(from: LiveFeed): Promise<void> {
    const run = await openRun();
    const untilAsked = AbortSignal.any([turn.signal(), ending]);
    while (!turn.signal().aborted && from.state() !== "ended") {
      // Once it is to end the source is told to stop: what it still has is taken.
      if (held.length === 0) held = await from.take(ending.aborted ? turn.signal() : untilAsked);
      if (held.length > 0) await keep(run, from);
    }
  }

  /** What its senders keep is given back to them. */
  async function recover(failure: unknown): Promise<void> {
    // A store that does not answer is told by the failure.
    if (failure instanceof OperatorError && settleStored(await findCheckpoint().catch(() => null))) return;
    for (const { refused } of held) refused?.(failure);
    held = held.filter(({ refused }) => refused === undefined);
    sources.liveFailed(name, failure);
    if (!(failure instanceof OperatorError)) throw failure;
    await sleep(retryAfterMs, undefined, { signal: ending }).catch(() => undefined); // woken by the end
  }

  async function readUntilEnd(): Promise<void> {
    for (let isDone = false; !isDone; ) {
      await turn.take();
      const isLastTry = ending.aborted;
      try {
        feed ??= await open();
        await readOn(feed);
        isDone = feed.state() === "ended";
      } catch (failure) {
        if (feed?.state() === "failed") feed = undefined;
        await recover(failure);
        if (isLastTry && held.length > 0) throw failure;
        isDone = isLastTry;
      }
    }
  }

  /** What is left after a fault of our own: nobody shall wait for it. */
  async function giveBack(): Promise<void> {
    const left = (await feed?.take(AbortSignal.abort()).catch(() => [])) ?? [];
    const failure = new OperatorError("SOURCE_BUSY", `${name} is not read any more`);
    for (const { refused } of [...held, ...left]) refused?.(failure);
  }

  async function read(): Promise<void> {
    const stop = (): void => void feed?.stop();
    ending.addEventListener("abort", stop, { once: true });
    if (ending.aborted) stop();
    try {
      await readUntilEnd();
      sources.live(name, "read");
    } finally {
      ending.removeEventListener("abort", stop);
      await feed?.stop();
      await giveBack();
      await turn.end();
    }
  }

  return {
    async open() {
      feed = await open();
    },
    read,
  };
}
