import type { AssignConnector, Connector, ConnectorAssignment, ConnectorSubject } from "../model/connector.ts";
import { createConnectorCheck } from "./connector-check.ts";
import { createNetworkMatcher } from "./network-matcher.ts";

/** Addresses and ranges, as configured. */
export interface OwnNetwork {
  readonly ownAddresses: readonly string[];
  readonly ownNetworks: readonly string[];
}

/**
 * Prepares the choice of a path: the first connector that matches, in configuration order; without one, the internet or the
 * own network, by the peer's address. A submission takes no connector.
 *
 * Parses everything once; a caller with many deliveries caches the answer per subject.
 */
export function createConnectorMatcher(connectors: readonly Connector[], network: OwnNetwork): AssignConnector {
  const checks = connectors.map((connector) => ({ connector, check: createConnectorCheck(connector) }));
  const assignWithout = createPathWithoutConnector(network);
  return (subject) => {
    if (subject.direction === "submission") return assignWithout(subject, "a submission takes no connector");
    for (const { connector, check } of checks) {
      const verdict = check(subject);
      if (verdict.matches)
        return { path: "connector", connector: connector.name, connectorType: connector.connectorType, reason: verdict.reason };
    }
    return assignWithout(subject, "no connector matches");
  };
}

function createPathWithoutConnector(network: OwnNetwork): (subject: ConnectorSubject, prefix: string) => ConnectorAssignment {
  const findOwnAddress = createNetworkMatcher(network.ownAddresses);
  const findOwnNetwork = createNetworkMatcher(network.ownNetworks);
  return ({ peerAddress }, prefix) => {
    const without = { connector: null, connectorType: null };
    if (peerAddress === null) return { ...without, path: "internet", reason: `${prefix}; peer address is not known` };
    const ownAddress = findOwnAddress(peerAddress);
    if (ownAddress !== undefined)
      return { ...without, path: "own-network", reason: `${prefix}; peer address is in ownAddresses ${ownAddress}` };
    const ownNetwork = findOwnNetwork(peerAddress);
    if (ownNetwork !== undefined)
      return { ...without, path: "own-network", reason: `${prefix}; peer address is in ownNetworks ${ownNetwork}` };
    return { ...without, path: "internet", reason: `${prefix}; peer address is outside ownNetworks` };
  };
}
