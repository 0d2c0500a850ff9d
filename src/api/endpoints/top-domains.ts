import { createRoute, z } from "@hono/zod-openapi";
import type { TopDomainsAnswer } from "../contract/top-domains.ts";
import type { Endpoint } from "./answer-options.ts";
import { findAskedDays } from "./asked-days.ts";
import { responses } from "./responses.ts";
import type { SameType } from "./same-type.ts";
import { dayRange, periodQuery, tlsCounts } from "./schema-parts.ts";

const topDomainsSchema = z
  .object({ period: dayRange, domains: z.array(z.object({ peer: z.string(), byTls: tlsCounts })).readonly() })
  .openapi("TopDomains");
true satisfies SameType<z.infer<typeof topDomainsSchema>, TopDomainsAnswer>;

const topDomainsRoute = createRoute({
  method: "get",
  path: "/api/v1/top-domains",
  summary: "The peers with most messages in and out",
  request: { query: periodQuery },
  responses: responses("Peers, busiest first", topDomainsSchema),
});

export const answerTopDomains: Endpoint = (api, options) => {
  api.openapi(topDomainsRoute, async (context) => {
    const period = await findAskedDays(options, context.req.valid("query"));
    return context.json({ period, domains: await options.questions.topDomains(period) }, 200);
  });
};
