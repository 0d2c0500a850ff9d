import type { Config } from "../config/config.ts";
import { groupByConnectors } from "../pipeline/group-by-connectors.ts";
import { openDuckDbStore } from "../store/duckdb/open-duckdb-store.ts";
import type { Store } from "../store/store.ts";

export interface StoreChoice {
  /** `null`: in memory, gone afterwards. */
  readonly directory: string | null;
  readonly mode: "create" | "existing";
  readonly config: Config;
  /** Whether the deliveries that are stored already are to be grouped by the configuration's connectors. */
  readonly assignConnectors: boolean;
  /** See `DuckDbStoreOptions`: more for much at once. */
  readonly checkpointMb?: number;
  /** See `DuckDbStoreOptions`: more for questions side by side. */
  readonly memoryLimitMb?: number;
}

/** Opens a store, works with it and closes it, however the work ends. */
export async function withStore<Result>(choice: StoreChoice, work: (store: Store) => Promise<Result>): Promise<Result> {
  const { directory, mode, config, checkpointMb = 16, memoryLimitMb = 96 } = choice;
  const store = await openDuckDbStore({ directory, mode, timeZone: config.timezone, checkpointMb, memoryLimitMb });
  try {
    if (choice.assignConnectors) await groupByConnectors(store, config);
    return await work(store);
  } finally {
    await store.close();
  }
}
