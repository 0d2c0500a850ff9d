import { useCallback, useMemo, useSyncExternalStore } from "react";

const CHANGED = "postseal:list";

/** What is kept where storage is refused, until the page is closed. */
const untilClosed = new Map<string, string>();

/**
 * A list that this browser keeps under a name.
 *
 * A change is made to what is kept at that moment, not to what this page has seen: another tab may have added to it.
 *
 * @param parse reads one item; what it does not know is left out. The same function every time
 */
export function useKeptList<Item>(
  name: string,
  parse: (value: unknown) => Item | undefined,
): readonly [readonly Item[], (change: (items: readonly Item[]) => readonly Item[]) => void] {
  const kept = useSyncExternalStore(subscribe, () => readText(name));
  const items = useMemo(() => parseList(kept, parse), [kept, parse]);
  const change = useCallback(
    (apply: (items: readonly Item[]) => readonly Item[]) => writeText(name, JSON.stringify(apply(parseList(readText(name), parse)))),
    [name, parse],
  );
  return [items, change];
}

function parseList<Item>(text: string | null, parse: (value: unknown) => Item | undefined): readonly Item[] {
  let values: unknown;
  try {
    values = JSON.parse(text ?? "[]");
  } catch (failure) {
    if (!(failure instanceof SyntaxError)) throw failure;
    return []; // not written by this application
  }
  return Array.isArray(values) ? values.map(parse).filter((item) => item !== undefined) : [];
}

function readText(name: string): string | null {
  return storage()?.getItem(keyOf(name)) ?? untilClosed.get(name) ?? null;
}

function writeText(name: string, text: string): void {
  untilClosed.set(name, text);
  storage()?.setItem(keyOf(name), text);
  window.dispatchEvent(new Event(CHANGED));
}

function keyOf(name: string): string {
  return `postseal.${name}`;
}

function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

/** Other tabs are heard too. */
function subscribe(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange);
  window.addEventListener("storage", onChange);
  return () => {
    window.removeEventListener(CHANGED, onChange);
    window.removeEventListener("storage", onChange);
  };
}
