import { createRoute, type z } from "@hono/zod-openapi";
import {
  aboutSchema,
  connectorReportSchema,
  insightsSchema,
  overviewSchema,
  periodQuerySchema,
  problemSchema,
  sourcesSchema,
} from "./schemas.ts";

const problem = {
  description: "The request could not be answered; `hint` says what to do.",
  content: { "application/json": { schema: problemSchema } },
};

function answer<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { 200: { description, content: { "application/json": { schema } } }, 400: problem, 500: problem } as const;
}

export const aboutRoute = createRoute({
  method: "get",
  path: "/api/v1/about",
  summary: "What runs here, and of which days it holds mail",
  responses: answer("About this server", aboutSchema),
});

export const overviewRoute = createRoute({
  method: "get",
  path: "/api/v1/overview",
  summary: "How the messages of each direction were protected; without dates the last seven days up to the newest delivery",
  request: { query: periodQuerySchema },
  responses: answer("The period, and the one before it", overviewSchema),
});

export const connectorReportRoute = createRoute({
  method: "get",
  path: "/api/v1/connector-report",
  summary: "Messages per day, path and TLS outcome",
  request: { query: periodQuerySchema },
  responses: answer("A row for each day and path", connectorReportSchema),
});

export const insightsRoute = createRoute({
  method: "get",
  path: "/api/v1/insights",
  summary: "Findings of the configured window that ends with the newest delivery, most urgent first",
  responses: answer("Findings", insightsSchema),
});

export const sourcesRoute = createRoute({
  method: "get",
  path: "/api/v1/sources",
  summary: "What became of every line of each source",
  responses: answer("Sources", sourcesSchema),
});
