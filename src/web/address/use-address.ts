import { useMemo, useSyncExternalStore } from "react";
import { type Address, parseAddress, renderAddress } from "./address.ts";

/** Sent by this module when it moves; the browser itself tells of back and forward only. */
const MOVED = "postseal:moved";

/** What an entry of the browser's history remembers beside its address. */
interface EntryState {
  /** The entry before it is the same page without the flyout. */
  readonly openedHere: boolean;
}

/** The address that the browser shows, parsed anew when it changes. */
export function useAddress(): Address {
  const url = useSyncExternalStore(subscribe, readUrl);
  return useMemo(() => {
    const { pathname, search } = new URL(url, window.location.origin);
    return parseAddress(pathname, search);
  }, [url]);
}

/** Goes to an address as a new entry of the history. */
export function visit(address: Address, options: { readonly openedHere?: boolean } = {}): void {
  const state: EntryState = { openedHere: options.openedHere === true };
  window.history.pushState(state, "", renderAddress(address));
  window.dispatchEvent(new Event(MOVED));
}

/** Goes to an address in place of the present entry: for what is typed, letter by letter. */
export function replaceAddress(address: Address): void {
  window.history.replaceState(window.history.state, "", renderAddress(address));
  window.dispatchEvent(new Event(MOVED));
}

/** Closes what lies over a page: back where it was opened from, else to the page itself. */
export function leaveFlyout(page: Address): void {
  if (wasOpenedHere(window.history.state)) window.history.back();
  else replaceAddress(page);
}

function wasOpenedHere(state: unknown): boolean {
  return typeof state === "object" && state !== null && "openedHere" in state && state.openedHere === true;
}

function readUrl(): string {
  return window.location.pathname + window.location.search;
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener("popstate", onChange);
  window.addEventListener(MOVED, onChange);
  return () => {
    window.removeEventListener("popstate", onChange);
    window.removeEventListener(MOVED, onChange);
  };
}
