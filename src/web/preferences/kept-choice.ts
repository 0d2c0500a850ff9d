import { useCallback, useSyncExternalStore } from "react";

const CHANGED = "postseal:choice";

/**
 * One of a few values that this browser keeps. A browser that refuses storage (private mode, policy) keeps it until the
 * page is closed.
 */
export function useKeptChoice<Choice extends string>(
  name: string,
  choices: readonly Choice[],
  otherwise: Choice,
): [Choice, (choice: Choice) => void] {
  const kept = useSyncExternalStore(subscribeToKept, () => readKept(name));
  const choose = useCallback((choice: Choice) => writeKept(name, choice), [name]);
  return [choices.find((choice) => choice === kept) ?? otherwise, choose];
}

const untilClosed = new Map<string, string>();

export function readKept(name: string): string | null {
  return untilClosed.get(name) ?? storage()?.getItem(`postseal.${name}`) ?? null;
}

/** Keeps a text in this browser; whatever shows it is drawn anew. */
export function writeKept(name: string, choice: string): void {
  untilClosed.set(name, choice);
  storage()?.setItem(`postseal.${name}`, choice);
  window.dispatchEvent(new Event(CHANGED));
}

function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

/** Tells of every text that is kept anew. */
export function subscribeToKept(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange);
  return () => window.removeEventListener(CHANGED, onChange);
}
