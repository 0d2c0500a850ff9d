import type { Config } from "../config/config.ts";
import { createConnectorMatcher } from "../connectors/connector-matcher.ts";
import type { Store } from "../store/store.ts";

/** Groups what is stored by the configuration's connectors; nothing is done when it is grouped by them already. */
export async function groupByConnectors(store: Store, { connectors, network }: Pick<Config, "connectors" | "network">): Promise<void> {
  await store.assignConnectors({ connectors, network }, createConnectorMatcher(connectors, network));
}
