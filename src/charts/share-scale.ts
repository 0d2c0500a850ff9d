import { quantileSorted } from "d3-array";

const LEAST = 0.02;
/** Above this the lens would not enlarge. */
const MOST = 0.6;
const ROOM = 1.2;
/** Ends of a scale that its ticks divide evenly. */
const ENDS = [0.02, 0.04, 0.06, 0.08, 0.1, 0.15, 0.2, 0.3, 0.4, 0.6] as const;

/**
 * Where the scale of a lens on small shares ends. A few days that stick out, such as Sundays with three messages, are
 * cut rather than making all the others flat.
 *
 * @param shares the sum of the small shares of each day
 * @returns `null` when they are not small: there is nothing to enlarge
 */
export function findLensEnd(shares: readonly number[]): number | null {
  const usual =
    quantileSorted(
      shares.toSorted((left, right) => left - right),
      0.95,
    ) ?? 0;
  if (usual > MOST) return null;
  const wanted = Math.max(LEAST, usual * ROOM);
  return ENDS.find((end) => end >= wanted) ?? MOST;
}

/** The ticks of a scale from zero to one of its ends. */
export function lensTicks(end: number): readonly number[] {
  const step = [0.01, 0.02, 0.05, 0.1, 0.2].find((candidate) => end / candidate <= 4.01) ?? 0.2;
  return Array.from({ length: Math.floor(end / step + 0.001) + 1 }, (_, index) => index * step);
}
