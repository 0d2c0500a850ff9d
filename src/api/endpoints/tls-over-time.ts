import { createRoute, z } from "@hono/zod-openapi";
import { TLS_OUTCOMES } from "../../model/tls.ts";
import type { TlsOverTimeAnswer } from "../contract/tls-over-time.ts";
import type { Endpoint } from "./answer-options.ts";
import { findAskedDays } from "./asked-days.ts";
import { responses } from "./responses.ts";
import type { SameType } from "./same-type.ts";
import { count, day, dayRange, flowDirection, periodQuery, tlsCounts } from "./schema-parts.ts";

const turningPoint = z
  .object({
    kind: z.enum(["begins", "ends"]).openapi({ description: "The first day with the outcome, or the last." }),
    date: day,
    direction: flowDirection,
    connector: z.string(),
    outcome: z.enum(TLS_OUTCOMES),
    messages: count,
  })
  .openapi("TurningPoint");

const tlsOverTimeSchema = z
  .object({
    period: dayRange,
    days: z.array(z.object({ date: day, byTls: tlsCounts })).readonly(),
    turns: z.array(turningPoint).readonly(),
  })
  .openapi("TlsOverTime");
true satisfies SameType<z.infer<typeof tlsOverTimeSchema>, TlsOverTimeAnswer>;

const tlsOverTimeRoute = createRoute({
  method: "get",
  path: "/api/v1/tls-over-time",
  summary: "Inbound and outbound messages of each day by TLS outcome, and the days on which a connector turned",
  request: { query: periodQuery },
  responses: responses("A row for each day with mail", tlsOverTimeSchema),
});

export const answerTlsOverTime: Endpoint = (api, options) => {
  api.openapi(tlsOverTimeRoute, async (context) => {
    const period = await findAskedDays(options, context.req.valid("query"));
    const [days, turns] = await Promise.all([options.questions.dailyTls(period), options.questions.turningPoints(period)]);
    return context.json({ period, days, turns }, 200);
  });
};
