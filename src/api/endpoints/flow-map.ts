import { createRoute, z } from "@hono/zod-openapi";
import { PARTIES } from "../../model/party.ts";
import type { FlowMapAnswer } from "../contract/flow-map.ts";
import type { Endpoint } from "./answer-options.ts";
import { findAskedDays } from "./asked-days.ts";
import { responses } from "./responses.ts";
import type { SameType } from "./same-type.ts";
import { dayRange, flowDirection, periodQuery, tlsCounts } from "./schema-parts.ts";

const partyFlow = z.object({ direction: flowDirection, party: z.enum(PARTIES), byTls: tlsCounts }).openapi("PartyFlow", {
  description: "Partners have a connector of type Partner; the own network includes connectors of type OnPremises.",
});

const flowMapSchema = z.object({ period: dayRange, flows: z.array(partyFlow).readonly() }).openapi("FlowMap");
true satisfies SameType<z.infer<typeof flowMapSchema>, FlowMapAnswer>;

const flowMapRoute = createRoute({
  method: "get",
  path: "/api/v1/flow-map",
  summary: "Messages between your servers and the internet, partners and your own network",
  request: { query: periodQuery },
  responses: responses("A row for each direction and party", flowMapSchema),
});

export const answerFlowMap: Endpoint = (api, options) => {
  api.openapi(flowMapRoute, async (context) => {
    const period = await findAskedDays(options, context.req.valid("query"));
    return context.json({ period, flows: await options.questions.flowMap(period) }, 200);
  });
};
