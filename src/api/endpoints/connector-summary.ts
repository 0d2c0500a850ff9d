import { z } from "@hono/zod-openapi";
import { type Connector, forcesTls } from "../../model/connector.ts";
import type { ConnectorSummary } from "../contract/connector-report.ts";
import { connectorType, flowDirection } from "./schema-parts.ts";

export const connectorSummary = z
  .object({ name: z.string(), direction: flowDirection, connectorType, forcesTls: z.boolean() })
  .openapi("ConnectorSummary");

/** A configured connector, as far as a report needs it. */
export function summarizeConnector(connector: Connector): ConnectorSummary {
  const { name, direction, connectorType: type } = connector;
  return { name, direction, connectorType: type, forcesTls: forcesTls(connector) };
}
