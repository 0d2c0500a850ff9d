import type { Config } from "../config/config.ts";
import { groupByConnectors } from "../pipeline/group-by-connectors.ts";
import { openDuckDbStore } from "../store/duckdb/open-duckdb-store.ts";
import type { Store } from "../store/store.ts";
import { writeNotice } from "./output.ts";
import { tellWhenSlow } from "./tell-when-slow.ts";

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
  const store = await tellWhenSlow(tellOfWork, () => openStore(choice));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The store as this version and the configuration want it. */
async function openStore(choice: StoreChoice): Promise<Store> {
  const { directory, mode, config, checkpointMb = 16, memoryLimitMb = 96 } = choice;
  const store = await openDuckDbStore({ directory, mode, timeZone: config.timezone, checkpointMb, memoryLimitMb });
  try {
    if (choice.assignConnectors) await groupByConnectors(store, config);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** After an upgrade, or with another time zone or connectors; a terminal that is closed is no reason to stop. */
function tellOfWork(): void {
  writeNotice("Working over what is stored, once. To stop harms nothing: it begins anew at the next start.\n").catch(() => {});
}
