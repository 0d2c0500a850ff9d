import { type Connector, type ConnectorType, forcesTls } from "./connector.ts";

/** A configured connector, as far as a report needs it. */
export interface ConnectorSummary {
  readonly name: string;
  readonly direction: "inbound" | "outbound";
  readonly connectorType: ConnectorType;
  readonly forcesTls: boolean;
}

export function summarizeConnector(connector: Connector): ConnectorSummary {
  const { name, direction, connectorType } = connector;
  return { name, direction, connectorType, forcesTls: forcesTls(connector) };
}
