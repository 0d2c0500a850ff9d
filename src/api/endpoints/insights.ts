import { createRoute, z } from "@hono/zod-openapi";
import { INSIGHT_KINDS } from "../../insights/insight.ts";
import { CERTAINTIES, TLS_OUTCOMES } from "../../model/tls.ts";
import type { InsightsAnswer } from "../contract/insights.ts";
import type { Endpoint } from "./answer-options.ts";
import { responses } from "./responses.ts";
import type { SameType } from "./same-type.ts";
import { connectorType, count, flowDirection, instant, share } from "./schema-parts.ts";

const insight = z
  .object({
    id: z.string(),
    kind: z.enum(INSIGHT_KINDS),
    direction: flowDirection,
    connector: z.string(),
    connectorType,
    outcome: z.enum(TLS_OUTCOMES),
    messages: count,
    knownMessages: count,
    share,
    certainty: z.enum(CERTAINTIES),
    window: z.object({ from: instant, to: instant }),
    firstSeenAt: instant,
    lastSeenAt: instant,
    peers: z.array(z.object({ peer: z.string(), messages: count })).readonly(),
    thresholds: z.object({ share, messages: count }),
  })
  .openapi("Insight");

const insightsSchema = z.object({ insights: z.array(insight).readonly() }).openapi("Insights");
true satisfies SameType<z.infer<typeof insightsSchema>, InsightsAnswer>;

const insightsRoute = createRoute({
  method: "get",
  path: "/api/v1/insights",
  summary: "Findings of the configured window that ends with the newest delivery, most urgent first",
  responses: responses("Findings", insightsSchema),
});

export const answerInsights: Endpoint = (api, { questions, now }) => {
  api.openapi(insightsRoute, async (context) => {
    const stored = await questions.storedPeriod();
    const newestAt = stored === null ? now() : stored.to - 1;
    return context.json({ insights: await questions.insights(newestAt) }, 200);
  });
};
