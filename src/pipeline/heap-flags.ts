import { setFlagsFromString } from "node:v8";

/** A heap that is kept small, at the price of more garbage collections: what waits for a store or for questions hardly notices. */
export function keepHeapSmall(): void {
  setFlagsFromString("--optimize-for-size");
}

/**
 * For a reading thread that is about to be started: what a line makes is garbage some lines later, so that a young generation of
 * 4 MB lets nearly all of it go for nothing. In the 1 MB of a small heap there were five times the quick collections, and more
 * full ones for what they let grow old (bench/results/2026-11-25-import.md).
 *
 * A thread looks at the sizes when it starts; when it runs, `keepHeapSmall` may be called again.
 */
export function makeRoomForReading(): void {
  setFlagsFromString("--no-optimize-for-size"); // or it would have the last word on the sizes
  setFlagsFromString("--min-semi-space-size=4");
  setFlagsFromString("--max-semi-space-size=4");
}
