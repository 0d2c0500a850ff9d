import type { Connector } from "../model/connector.ts";
import type { ConnectorCheck, ConnectorVerdict } from "./connector-verdict.ts";
import { createInboundCheck } from "./inbound-check.ts";
import { createOutboundCheck } from "./outbound-check.ts";

/** Prepares one connector for many questions. */
export function createConnectorCheck(connector: Connector): ConnectorCheck {
  const check = connector.direction === "inbound" ? createInboundCheck(connector) : createOutboundCheck(connector);
  const otherDirection: ConnectorVerdict = { matches: false, reason: `it is for ${connector.direction} mail` };
  return (subject) => (subject.direction === connector.direction ? check(subject) : otherDirection);
}
