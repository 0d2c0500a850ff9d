import type { Connector, ConnectorAssignment, ConnectorSubject } from "../model/connector.ts";
import { createConnectorCheck } from "./connector-check.ts";
import { createConnectorMatcher, type OwnNetwork } from "./connector-matcher.ts";

/** What a connector that was not chosen says of a message. */
export interface OtherConnector {
  readonly name: string;
  /** It would take the message, but stands after the one that does. */
  readonly wouldMatch: boolean;
  readonly reason: string;
}

export interface MatchExplanation {
  readonly chosen: ConnectorAssignment;
  readonly others: readonly OtherConnector[];
}

/** Which connector takes a message and why, and why the others do not. */
export function explainMatch(connectors: readonly Connector[], network: OwnNetwork, subject: ConnectorSubject): MatchExplanation {
  const chosen = createConnectorMatcher(connectors, network)(subject);
  const others = connectors.filter(({ name }) => name !== chosen.connector);
  return {
    chosen,
    others: others.map((connector) => {
      const { matches, reason } = createConnectorCheck(connector)(subject);
      return { name: connector.name, wouldMatch: matches, reason };
    }),
  };
}
