/** Wakes who waits. */
export interface Bell {
  /** A ring that nobody waits for is heard by the next who does. */
  ring(): void;
  /** Until it rings, the time is over, or the signal comes. */
  wait(longestMs: number, signal: AbortSignal): Promise<void>;
}

/** Not by `AbortSignal.any`: of every wait it would leave something behind at a signal that lives as long as the server. */
export function createBell(): Bell {
  let isRung = false;
  let wake = (): void => {};
  return {
    ring() {
      isRung = true;
      wake();
    },
    async wait(longestMs, signal) {
      if (!isRung && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const onEnd = () => resolve();
          const timer = setTimeout(onEnd, longestMs);
          signal.addEventListener("abort", onEnd, { once: true });
          wake = () => {
            clearTimeout(timer);
            signal.removeEventListener("abort", onEnd);
            resolve();
          };
        });
        wake();
      }
      wake = () => {};
      isRung = false;
    },
  };
}
