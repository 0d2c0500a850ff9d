/** How many times something is let through. */
export interface RateLimits {
  readonly mostAMinute: number;
  readonly mostADay: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Counts by minute and by day, whoever comes: behind a proxy all come from one address. */
export function openRateGate({ mostAMinute, mostADay }: RateLimits): (now: number) => boolean {
  const minute = { number: 0, passed: 0 };
  const day = { number: 0, passed: 0 };
  return (now) => {
    const isOpen = hasRoom(minute, Math.floor(now / MINUTE_MS), mostAMinute) && hasRoom(day, Math.floor(now / DAY_MS), mostADay);
    if (!isOpen) return false;
    minute.passed++;
    day.passed++;
    return true;
  };
}

function hasRoom(window: { number: number; passed: number }, number: number, most: number): boolean {
  if (window.number !== number) Object.assign(window, { number, passed: 0 });
  return window.passed < most;
}
