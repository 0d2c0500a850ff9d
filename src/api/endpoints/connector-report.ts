import { createRoute, z } from "@hono/zod-openapi";
import { summarizeConnector } from "../../model/connector-summary.ts";
import { PATHS } from "../../model/delivery.ts";
import type { ConnectorReportAnswer } from "../contract/connector-report.ts";
import type { Endpoint } from "./answer-options.ts";
import { findAskedDays } from "./asked-days.ts";
import { connectorSummary } from "./connector-summary.ts";
import { responses } from "./responses.ts";
import type { SameType } from "./same-type.ts";
import { connectorType, count, day, dayRange, flowDirection, periodQuery, tlsCounts } from "./schema-parts.ts";

const connectorDay = z
  .object({
    date: day,
    direction: flowDirection,
    path: z.enum(PATHS),
    connector: z.string().nullable(),
    connectorType: connectorType.nullable(),
    messages: count,
    recipients: count,
    byTls: tlsCounts,
    recipientsByTls: tlsCounts,
  })
  .openapi("ConnectorDay");

const connectorReportSchema = z
  .object({ period: dayRange, days: z.array(connectorDay).readonly(), connectors: z.array(connectorSummary).readonly() })
  .openapi("ConnectorReport");
true satisfies SameType<z.infer<typeof connectorReportSchema>, ConnectorReportAnswer>;

const connectorReportRoute = createRoute({
  method: "get",
  path: "/api/v1/connector-report",
  summary: "Messages per day, path and TLS outcome",
  request: { query: periodQuery },
  responses: responses("A row for each day and path", connectorReportSchema),
});

export const answerConnectorReport: Endpoint = (api, options) => {
  api.openapi(connectorReportRoute, async (context) => {
    const period = await findAskedDays(options, context.req.valid("query"));
    const days = await options.questions.connectorReport(period);
    return context.json({ period, days, connectors: options.config.connectors.map(summarizeConnector) }, 200);
  });
};
