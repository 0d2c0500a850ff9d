import type { Query, QueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

/** The questions of a page are asked anew at most this often. */
const LEAST_GAP_MS = 1000;

/** A question may say in its `meta` that it is not asked anew more often than that: its answer is large. */
function isDue({ meta, state }: Query, now: number): boolean {
  const leastGapMs = Number(meta?.leastGapMs ?? 0);
  return now - state.dataUpdatedAt >= leastGapMs;
}

/**
 * Asks what the page shows anew whenever the server says that something has changed; what has `isLive: false` in its meta stays.
 *
 * A page in the background is brought up to date when it is looked at. Where the connection fails the browser makes a
 * new one by itself, and until then the questions are asked at their interval.
 */
export function useLiveAnswers(client: QueryClient): void {
  useEffect(() => {
    const events = new EventSource("/api/v1/changes");
    let askedAt = 0;
    let timer: number | undefined;
    const ask = () => {
      timer = undefined;
      if (document.hidden) return;
      askedAt = Date.now();
      void client.invalidateQueries({ predicate: (query) => isDue(query, askedAt) });
    };
    const askSoon = () => {
      timer ??= window.setTimeout(ask, Math.max(0, askedAt + LEAST_GAP_MS - Date.now()));
    };
    events.addEventListener("change", askSoon);
    document.addEventListener("visibilitychange", askSoon);
    return () => {
      events.close();
      window.clearTimeout(timer);
      document.removeEventListener("visibilitychange", askSoon);
    };
  }, [client]);
}
