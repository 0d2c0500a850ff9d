import { z } from "@hono/zod-openapi";
import { connectorType, flowDirection } from "./schema-parts.ts";

export const connectorSummary = z
  .object({ name: z.string(), direction: flowDirection, connectorType, forcesTls: z.boolean() })
  .openapi("ConnectorSummary");
