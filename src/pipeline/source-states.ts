import { resolve } from "node:path";
import { OperatorError } from "../model/operator-error.ts";
import type { SourceState } from "../model/source-state.ts";
import type { Commit, Store } from "../store/store.ts";
import type { FileRequest } from "./file-plan.ts";

/** What can be said of every source while it is read. */
export interface SourceStates {
  states(): readonly SourceState[];
  committed(commit: Commit): void;
  /** Everything that was there has been read. */
  following(): void;
  failed(failure: unknown): void;
}

/** The sources that the store knows, and those that are being read now. */
export async function trackSources(store: Store, requests: readonly FileRequest[]): Promise<SourceStates> {
  const paths = new Set(requests.map(({ path }) => resolve(path)));
  const known = new Map<string, SourceState>();
  let active: SourceState["state"] = "reading";
  const note = ({ checkpoint }: Pick<Commit, "checkpoint">): void => {
    const isActive = checkpoint.files.some(({ path }) => paths.has(resolve(path)));
    known.set(checkpoint.source, { ...checkpoint.accounting, state: isActive ? active : "read", problem: null });
  };
  const setActive = (change: Partial<SourceState>): void => {
    for (const [source, state] of known) if (state.state !== "read") known.set(source, { ...state, ...change });
  };
  for (const checkpoint of await store.checkpoints()) note({ checkpoint });
  return {
    states: () => [...known.values()],
    committed: note,
    following() {
      active = "following";
      setActive({ state: "following", problem: null });
    },
    failed(failure) {
      if (!(failure instanceof OperatorError)) throw failure;
      const { code, message, hint } = failure;
      setActive({ state: "failed", problem: { code, message, hint } });
    },
  };
}
