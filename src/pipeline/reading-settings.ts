import type { Config } from "../config/config.ts";
import { createConnectorMatcher } from "../connectors/connector-matcher.ts";
import { createOwnAddressCheck } from "./own-address.ts";
import { createOwnHostCheck } from "./own-host.ts";
import type { SourceRunOptions } from "./source-run.ts";

/** What the configuration says about reading, as a source's run takes it. */
export function readingSettingsOf(
  config: Config,
): Pick<SourceRunOptions, "isOwnAddress" | "isOwnHost" | "isOwnNetwork" | "assignConnector" | "privacy"> {
  return {
    isOwnAddress: createOwnAddressCheck(config.network.ownAddresses),
    isOwnHost: createOwnHostCheck(config),
    isOwnNetwork: createOwnAddressCheck(config.network.ownNetworks),
    assignConnector: createConnectorMatcher(config.connectors, config.network),
    privacy: config.privacy,
  };
}
