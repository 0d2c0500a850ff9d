import { createRoute, z } from "@hono/zod-openapi";
import type { InsightsAnswer } from "../contract/insights.ts";
import type { Endpoint } from "./answer-options.ts";
import { findInsights } from "./find-insights.ts";
import { insightSchema } from "./insight-schema.ts";
import { responses } from "./responses.ts";
import type { SameType } from "./same-type.ts";

const insightsSchema = z
  .object({ insights: z.array(insightSchema).readonly(), snoozed: z.array(insightSchema).readonly() })
  .openapi("Insights");
true satisfies SameType<z.infer<typeof insightsSchema>, InsightsAnswer>;

const insightsRoute = createRoute({
  method: "get",
  path: "/api/v1/insights",
  summary: "Findings of the configured window that ends with the newest delivery, most urgent first; those that were put aside apart",
  responses: responses("Findings", insightsSchema),
});

export const answerInsights: Endpoint = (api, options) => {
  api.openapi(insightsRoute, async (context) => {
    const { open, snoozed } = await findInsights(options);
    return context.json({ insights: open, snoozed }, 200);
  });
};
