import { offsetMsAt } from "../model/time-zone.ts";

const HOUR_MS = 3_600_000;
const HALF_A_DAY_MS = 12 * HOUR_MS;
/** How far lines of different processes may be out of order before the second pass of an hour is the better explanation. */
const LATE_MS = 60_000;

/** Reads local times in the order of a log. Plain data, so that it survives a restart. */
export interface WallClock {
  readonly timeZone: string;
  /** Epoch milliseconds UTC of the newest line; `NaN` before the first. */
  newestAt: number;
  /** The hour last looked up, as local time taken for UTC, and what lies between the two. */
  hour: number;
  offsetMs: number;
}

/** A clock before its first line. */
export function startWallClock(timeZone: string): WallClock {
  return { timeZone, newestAt: Number.NaN, hour: Number.NaN, offsetMs: 0 };
}

/**
 * Local time to UTC. In the hour that a zone runs through twice in autumn, the first pass is meant until time would run
 * backwards; an hour that it leaves out in spring is told by a clock that was not put forward yet.
 *
 * @param wallTime the digits of the line, taken for UTC, in epoch milliseconds
 */
export function readWallTime(clock: WallClock, wallTime: number): number {
  const hour = Math.floor(wallTime / HOUR_MS);
  if (hour !== clock.hour || wallTime - clock.offsetMs < clock.newestAt - LATE_MS) {
    clock.offsetMs = offsetOf(clock, wallTime);
    clock.hour = hour;
  }
  const at = wallTime - clock.offsetMs;
  clock.newestAt = at;
  return at;
}

function offsetOf({ timeZone, newestAt }: WallClock, wallTime: number): number {
  const before = offsetMsAt(timeZone, wallTime - HALF_A_DAY_MS);
  const after = offsetMsAt(timeZone, wallTime + HALF_A_DAY_MS);
  if (before === after) return before;
  const isBefore = offsetMsAt(timeZone, wallTime - before) === before;
  const isAfter = offsetMsAt(timeZone, wallTime - after) === after;
  if (isBefore && isAfter) return wallTime - before < newestAt - LATE_MS ? after : before;
  return isBefore || !isAfter ? before : after;
}
