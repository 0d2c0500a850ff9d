import { createRoute, z } from "@hono/zod-openapi";
import { adviseHosts } from "../../insights/unknown-tls/advise-hosts.ts";
import { DIRECTIONS } from "../../model/delivery.ts";
import type { LoggingAnswer } from "../contract/settings.ts";
import type { Endpoint } from "./answer-options.ts";
import { findNewestDelivery } from "./newest-delivery.ts";
import { responses } from "./responses.ts";
import type { SameType } from "./same-type.ts";
import { count, instant, loggingAdviceSchema } from "./schema-parts.ts";

const host = z.object({
  source: z.string(),
  host: z.string().nullable(),
  reader: z.string(),
  direction: z.enum(DIRECTIONS),
  messages: count,
  unknown: count.openapi({ description: "Messages whose TLS outcome the log does not tell." }),
});

const advice = z.object({ host: z.string().nullable(), settings: z.array(loggingAdviceSchema).readonly() });

const loggingSchema = z
  .object({ period: z.object({ from: instant, to: instant }), hosts: z.array(host).readonly(), advice: z.array(advice).readonly() })
  .openapi("SettingsLogging");
true satisfies SameType<z.infer<typeof loggingSchema>, LoggingAnswer>;

const loggingRoute = createRoute({
  method: "get",
  path: "/api/v1/settings/logging",
  summary: "How much of recent mail the logs of each source and host say nothing about",
  responses: responses("A row for each source, host and direction", loggingSchema),
});

export const answerSettingsLogging: Endpoint = (api, options) => {
  api.openapi(loggingRoute, async (context) => {
    const gaps = await options.questions.loggingGaps(await findNewestDelivery(options));
    return context.json({ ...gaps, advice: adviseHosts(gaps.hosts) }, 200);
  });
};
