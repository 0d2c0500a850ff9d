import type { Address } from "./address.ts";

/** Asked before a link leads away; it goes on by itself with `proceed`, or not. */
export type LeaveGuard = (to: Address, proceed: () => void) => void;

let present: LeaveGuard | undefined;

/** Lets something unsaved speak up before its page is left. @returns what ends it */
export function guardLeaving(guard: LeaveGuard): () => void {
  present = guard;
  return () => {
    if (present === guard) present = undefined;
  };
}

/** Leaves at once, or when whoever guards the page lets go. */
export function leaveGuarded(to: Address, proceed: () => void): void {
  if (present === undefined) proceed();
  else present(to, proceed);
}
