import type { Commit, Store } from "../store/store.ts";
import type { ConfigTurn } from "./config-turn.ts";
import type { SourceStates } from "./source-states.ts";

/** What everything that is followed shares. */
export interface FollowContext {
  readonly store: Store;
  /** Makes facts durable, and tells of it. */
  readonly commit: (commit: Commit) => Promise<void>;
  readonly sources: SourceStates;
  readonly turn: ConfigTurn;
  /** Aborted when the following is to end. */
  readonly ending: AbortSignal;
  /** Milliseconds after a failure of a source that is no file; for tests. */
  readonly retryAfterMs?: number;
}
