import type { Snooze, SnoozeKeeper } from "./snooze.ts";

/** Keeps snoozes for a test. */
export function keepSnoozes(): SnoozeKeeper & { readonly all: () => readonly Snooze[] } {
  const kept = new Map<string, Snooze>();
  return {
    putSnooze: async (snooze) => void kept.set(snooze.insight, snooze),
    removeSnooze: async (insight) => void kept.delete(insight),
    all: () => [...kept.values()],
  };
}
