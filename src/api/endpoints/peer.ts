import { createRoute, z } from "@hono/zod-openapi";
import { periodOfDays } from "../periods.ts";
import type { Endpoint } from "./answer-options.ts";
import { findAskedDays } from "./asked-days.ts";
import { peerSchema } from "./peer-schema.ts";
import { responses } from "./responses.ts";
import { periodQuery } from "./schema-parts.ts";

const LONGEST_TEXT = 256;

const peerRoute = createRoute({
  method: "get",
  path: "/api/v1/peer",
  summary: "One peer in a period: its days, hosts, ciphers, certificates, and what failed",
  request: {
    query: periodQuery.extend({
      peer: z.string().min(1).max(LONGEST_TEXT).openapi({ description: "A registrable domain or an address.", example: "contoso.example" }),
    }),
  },
  responses: responses("The peer; of one that is not known everything is zero", peerSchema),
});

export const answerPeer: Endpoint = (api, options) => {
  api.openapi(peerRoute, async (context) => {
    const { peer, ...asked } = context.req.valid("query");
    const range = await findAskedDays(options, asked);
    const period = periodOfDays(range, options.config.timezone);
    const details = await options.questions.peer({ peer, range, period });
    return context.json({ period: range, ...details }, 200);
  });
};
