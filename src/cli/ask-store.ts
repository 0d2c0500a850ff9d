import type { Config } from "../config/config.ts";
import { readConfig } from "../config/read-config.ts";
import { OperatorError } from "../model/operator-error.ts";
import { findSharedStore } from "../store/shared/find-shared-store.ts";
import type { SharedStore } from "../store/shared/shared-store.ts";
import { writeNotice } from "./output.ts";
import { type StoreOptions, storeDirectoryOf } from "./store-options.ts";
import { readVersion } from "./version.ts";
import { withStore } from "./with-store.ts";

/** What `serve` says of itself to other commands. */
export interface ServerDescription {
  readonly version: string;
  readonly pid: number;
  readonly config: Config;
}

/**
 * Asks a store: the file itself, or, where a running server owns it, that server. Says on standard error when it does.
 *
 * @param work is given the configuration that the answers follow from: the one named, else the server's, else the defaults
 */
export async function askStore<Result>(
  options: StoreOptions,
  work: (store: SharedStore, config: Config) => Promise<Result>,
): Promise<Result> {
  const config = await readConfig(options.config ?? null);
  const directory = storeDirectoryOf(options, config);
  const choice = { directory, mode: "existing", config, assignConnectors: options.config !== undefined } as const;
  try {
    return await withStore(choice, (store) => work(store, config));
  } catch (failure) {
    if (!(failure instanceof OperatorError && failure.code === "STORE_IN_USE")) throw failure;
    const found = await findSharedStore(directory);
    if (found === undefined) throw failure;
    const { pid, config: served } = readDescription(found.description);
    if (options.config !== undefined) refuseOtherGrouping(config, served);
    await writeNotice(`Asking the Postseal that is running (process ${pid}), which owns ${directory}.\n`);
    return work(found.store, served);
  }
}

/** Its questions and its tables are those of its own version. */
function readDescription(description: unknown): ServerDescription {
  const told = description as Partial<ServerDescription>;
  const version = readVersion();
  if (told.version === version && told.config !== undefined && told.pid !== undefined) {
    return { version, pid: told.pid, config: told.config };
  }
  throw new OperatorError(
    "STORE_IN_USE",
    `The store is in use by a Postseal of version ${JSON.stringify(told.version ?? null).slice(0, 40)}; this is ${version}`,
    "Start that one anew, so that both are of one version.",
  );
}

/** The store's deliveries are grouped by one configuration at a time, the server's. */
function refuseOtherGrouping(named: Config, served: Config): void {
  const basisOf = ({ connectors, network, timezone }: Config) => JSON.stringify({ connectors, network, timezone });
  if (basisOf(named) === basisOf(served)) return;
  throw new OperatorError(
    "STORE_IN_USE",
    "The running Postseal has other connectors, networks or another time zone than the configuration named here",
    "Leave out --config to ask it as it is, or stop it first.",
  );
}
