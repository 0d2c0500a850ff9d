import { useEffect, useState } from "react";

const SECOND_MS = 1000;

/**
 * This browser's clock, read once a second while it is needed. Epoch milliseconds.
 *
 * @param isTicking whether anything on the page grows older
 */
export function useNow(isTicking: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!isTicking) return;
    const timer = window.setInterval(() => setNow(Date.now()), SECOND_MS);
    return () => window.clearInterval(timer);
  }, [isTicking]);
  return now;
}
