import type { FeedState, LineBatch } from "./live-source.ts";

/** Bytes that may wait before senders are made to wait. */
const MAX_WAITING_BYTES = 8 << 20;
/** Lines that come within this time of the first are taken together: a transaction for each would be dear. */
const GATHER_MS = 300;
/** The same when a sender waits to be told that its lines are durable. */
const GATHER_AWAITED_MS = 20;

/** Lines between whoever sends them and the reader. */
export interface LineQueue {
  put(batch: LineBatch): void;
  /** Whether more may be put. What is put without room is kept all the same. */
  hasRoom(): boolean;
  /** Told once, when there is room again. */
  onceRoom(listener: () => void): void;
  /** No more will be put. @param failure what ended it, if it was not meant to end */
  end(failure?: unknown): void;
  /** See `LiveFeed.state`. */
  state(): FeedState;
  /** See `LiveFeed.take`. */
  take(signal: AbortSignal): Promise<readonly LineBatch[]>;
}

/** @param maxWaitingBytes and `gatherMs` are for tests */
export function createLineQueue({ maxWaitingBytes = MAX_WAITING_BYTES, gatherMs = GATHER_MS } = {}): LineQueue {
  const onRoom: (() => void)[] = [];
  let waiting: LineBatch[] = [];
  let waitingBytes = 0;
  let isAwaited = false;
  let ending: { readonly failure: unknown } | undefined;
  let wake = (): void => {};

  const isUrgent = (): boolean => ending !== undefined || waitingBytes >= maxWaitingBytes || (isAwaited && gatherMs > GATHER_AWAITED_MS);

  /** Waits until told, or for so long. */
  function pause(signal: AbortSignal, durationMs?: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener("abort", done);
        wake = () => {};
        resolve();
      };
      const timer = durationMs === undefined ? undefined : setTimeout(done, durationMs);
      signal.addEventListener("abort", done, { once: true });
      wake = done;
      if (signal.aborted) done();
    });
  }

  async function gather(signal: AbortSignal): Promise<void> {
    const startedAt = performance.now();
    for (let left = gatherMs; left > 0 && !isUrgent() && !signal.aborted; left = gatherMs - (performance.now() - startedAt)) {
      await pause(signal, left);
    }
    if (isAwaited && ending === undefined && !signal.aborted) await pause(signal, Math.min(gatherMs, GATHER_AWAITED_MS));
  }

  function takeAll(): readonly LineBatch[] {
    const taken = waiting;
    const wasFull = waitingBytes >= maxWaitingBytes;
    waiting = [];
    waitingBytes = 0;
    isAwaited = false;
    if (wasFull) for (const tell of onRoom.splice(0)) tell();
    return taken;
  }

  return {
    put(batch) {
      const wasUrgent = isUrgent();
      waiting.push(batch);
      waitingBytes += batch.lines.length;
      isAwaited ||= batch.settled !== undefined;
      if (waiting.length === 1 || (!wasUrgent && isUrgent())) wake();
    },
    hasRoom: () => waitingBytes < maxWaitingBytes,
    onceRoom: (listener) => void onRoom.push(listener),
    end(failure) {
      ending ??= { failure };
      wake();
    },
    state: () => (ending === undefined || waiting.length > 0 ? "open" : ending.failure === undefined ? "ended" : "failed"),
    async take(signal) {
      while (waiting.length === 0 && ending === undefined && !signal.aborted) await pause(signal);
      if (waiting.length > 0) await gather(signal);
      if (waiting.length === 0 && ending?.failure !== undefined) throw ending.failure;
      return takeAll();
    },
  };
}
